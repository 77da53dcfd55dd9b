import type { ImportReport, OrphanReport, Tally } from '../../pipeline/import/import-report.ts';
import { countProblems } from '../../pipeline/reported-problems.ts';
import { articlesSeen } from './import-progress.ts';
import { countOf, formatBytes, formatDuration, formatRate } from './numbers.ts';
import { problemWords } from './problem-words.ts';
import { tableLines } from './table.ts';

/** Orphaned quotes listed on a screen; `--json` gives all. */
const ORPHANS_SHOWN = 20;

/** What became of an import, a line a subject. */
export function importSummary(report: ImportReport): string[] {
  const { dryRun, paragraphs, quotes, speakers, corrections, orphans } = report;
  const rows = [
    ['articles', tallyWords(report.articles)],
    ['annotations', tallyWords(report.annotations)],
    [dryRun ? 'would write' : 'written', `${countOf(paragraphs, 'paragraph')}, ${countOf(quotes, 'quote')}`],
    ...(speakers > 0 ? [['speakers', `${speakers} declared`]] : []),
    ...(corrections > 0 ? [['corrections', String(corrections)]] : []),
    ['read', readWords(report)],
    ['problems', problemWords(report)],
  ];
  const closing = dryRun ? ['Nothing was written: this was a dry run.'] : [];
  return [...tableLines(rows), ...orphanLines(orphans), ...closing];
}

/** What became of an import, in one sentence. */
export function importSentence(report: ImportReport): string {
  const { articles, annotations } = report;
  const isNew = articles.added + articles.replaced + annotations.added + annotations.replaced > 0;
  const seen = `${countOf(articlesSeen(report), 'article')} and ${countOf(seenOf(annotations), 'annotation')}`;
  const verdict = countProblems(report) === 0 ? '' : `; ${problemWords(report)}`;
  if (!isNew) return `Nothing new in ${seen}${verdict}.`;
  const parts = `articles: ${tallyWords(articles)}; annotations: ${tallyWords(annotations)}`;
  return `Imported in ${formatDuration(report.durationMs)} (${parts}${verdict}).`;
}

function seenOf({ added, replaced, unchanged }: Tally): number {
  return added + replaced + unchanged;
}

function tallyWords({ added, replaced, unchanged }: Tally): string {
  return `${added.toLocaleString('en-US')} added, ${replaced.toLocaleString('en-US')} replaced, ${unchanged.toLocaleString('en-US')} unchanged`;
}

function readWords(report: ImportReport): string {
  const { files, bytesRead, durationMs } = report;
  const speed = `${formatBytes((1000 * bytesRead) / Math.max(durationMs, 1))}/s, ${formatRate(articlesSeen(report), durationMs)} articles/s`;
  return `${countOf(files, 'file')}, ${formatBytes(bytesRead)} in ${formatDuration(durationMs)} (${speed})`;
}

function orphanLines(orphans: readonly OrphanReport[]): string[] {
  if (orphans.length === 0) return [];
  const more = orphans.length - ORPHANS_SHOWN;
  const what = orphans.length === 1 ? 'its words, because its article' : 'their words, because their articles';
  return [
    `${countOf(orphans.length, 'quote')} lost ${what} changed:`,
    ...orphans.slice(0, ORPHANS_SHOWN).map(({ quote, text }) => `  ${quote}  ${shortened(text)}`),
    ...(more > 0 ? [`  and ${more} more; --json lists all`] : []),
  ];
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}
