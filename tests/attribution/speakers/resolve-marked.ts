import type { Article } from '../../../src/corpus/article.ts';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import type { Resolution, ResolvedSpeaker } from '../../../src/attribution/speakers/resolution.ts';
import { resolveSpeakers } from '../../../src/attribution/speakers/resolve-speakers.ts';
import { readMarkedText } from '../../support/marked-text.ts';

/** Resolves the quotes of a marked text whose paragraphs are its lines; with ` | ` between them for tables. */
export function resolveMarked(marked: string, id = 'market-fire'): Resolution & { readonly text: string } {
  const { text, quotes } = readMarkedText(marked.replaceAll(' | ', '\n'));
  const attributions = quotes.map(({ content, cue, source }) => ({
    content,
    cue,
    source,
    confidence: 1,
    evidence: [],
  }));
  return { ...resolveSpeakers(readArticle(articleOf(text, id)), attributions), text };
}

/** The speaker of the last quote of a marked text. */
export function lastSpeaker(marked: string): ResolvedSpeaker {
  const { speakers } = resolveMarked(marked);
  const last = speakers.at(-1);
  if (!last) throw new Error('The text marks no quote.');
  return last;
}

export function articleOf(text: string, id = 'market-fire'): Article {
  const paragraphs = Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({
    kind: 'body' as const,
    startUtf16: index,
    endUtf16: index + line.length,
  }));
  return { id, text, paragraphs, headline: '', language: 'en', credits: [], ...UNKNOWN };
}

const UNKNOWN = {
  date: undefined,
  dateline: undefined,
  publisher: undefined,
  url: undefined,
  licence: undefined,
  section: undefined,
};
