import { readArticle } from '../../../src/attribution/reading/reading.ts';
import type { Resolution, ResolvedSpeaker } from '../../../src/attribution/speakers/resolution.ts';
import { resolveSpeakers } from '../../../src/attribution/speakers/resolve-speakers.ts';
import { buildArticle } from '../../support/builders.ts';
import { readMarkedText } from '../../support/marked-text.ts';

/** Resolves the quotes of a marked text; ` | ` ends a paragraph. */
export function resolveMarked(marked: string, id = 'market-fire'): Resolution & { readonly text: string } {
  const { text, quotes } = readMarkedText(marked.replaceAll(' | ', '\n'));
  const attributions = quotes.map((quote) => ({ ...quote, confidence: 1, evidence: [] }));
  return { ...resolveSpeakers(readArticle(buildArticle(text, { id })), attributions), text };
}

/** The speaker of the last quote of a marked text. */
export function lastSpeaker(marked: string): ResolvedSpeaker {
  const last = resolveMarked(marked).speakers.at(-1);
  if (!last) throw new Error('The text marks no quote.');
  return last;
}
