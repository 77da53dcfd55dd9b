import { expect } from 'vitest';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import { RULES } from '../../../src/attribution/rules/rules.ts';
import type { Span } from '../../../src/text/span.ts';
import { buildArticle } from '../../support/builders.ts';
import { readMarkedText } from '../../support/marked-text.ts';

/** Expects that the rules find in a text what is marked in it, and nothing else; `¶` ends a paragraph. */
export function expectFound(marked: string): void {
  const { text, quotes } = readMarkedText(marked.replaceAll('¶', '\n\n'));
  const words = (spans: readonly Span[]): string[] =>
    spans.map(({ startUtf16, endUtf16 }) => `${startUtf16}: ${text.slice(startUtf16, endUtf16)}`);
  const inWords = ({ content, cue, source }: Record<'content' | 'cue' | 'source', readonly Span[]>): unknown => ({
    content: words(content),
    cue: words(cue),
    source: words(source),
  });
  const found = RULES.find(readArticle(buildArticle(text)));
  expect(found.map(inWords)).toEqual(quotes.map(inWords));
}
