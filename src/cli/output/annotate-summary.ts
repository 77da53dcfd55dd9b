import type { AnnotateReport } from '../../pipeline/annotate/annotate-report.ts';
import { countOf, formatDuration, formatRate } from './numbers.ts';
import { problemWords } from './problem-words.ts';
import { tableLines } from './table.ts';

/** What became of annotating, a line a subject. */
export function annotateSummary(report: AnnotateReport): string[] {
  const { layer, articles, alreadyThere, quotes, tokens, durationMs } = report;
  const before = alreadyThere === 0 ? '' : `, ${countOf(alreadyThere, 'article')} before`;
  const speed = `${formatRate(tokens, durationMs)} tokens/s, ${formatRate(articles, durationMs)} articles/s`;
  return tableLines([
    ['layer', layer],
    ['annotated', `${countOf(articles, 'article')}${before}`],
    ['found', countOf(quotes, 'quote')],
    ['read', `${countOf(tokens, 'token')} in ${formatDuration(durationMs)} (${speed})`],
    ['problems', problemWords(report)],
  ]);
}
