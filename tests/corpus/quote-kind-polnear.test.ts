import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { quoteKindAmong } from '../../src/corpus/quote-kind.ts';
import { quotedSpans } from '../../src/corpus/quoted-spans.ts';
import { OffsetIndex } from '../../src/text/offsets.ts';
import { buildArticle } from '../support/builders.ts';

/** Part of a published corpus that has no data licence, so that it is not in the project. */
const FILE = new URL('../../../shared/data/polnear/dev.jsonl', import.meta.url);
const isThere = existsSync(FILE);
if (!isThere) console.warn('SKIPPED: ../shared/data/polnear/dev.jsonl is not there, so quote kinds are not compared.');

interface Line {
  readonly text: string;
  readonly quotes: readonly { readonly kind: string; readonly content: readonly (readonly [number, number])[] }[];
}

/** Declared and computed kind of every quote of one article. */
function kindsOf({ text, quotes }: Line): (readonly [string, string])[] {
  const index = new OffsetIndex(text);
  const quoted = quotedSpans(text, buildArticle(text).paragraphs);
  const utf16 = (offset: number): number => index.toUtf16(offset, 'code-point') ?? 0;
  return quotes.map(({ kind, content }) => {
    const spans = content.map(([start, end]) => ({ startUtf16: utf16(start), endUtf16: utf16(end) }));
    return [kind, quoteKindAmong(text, quoted, spans)];
  });
}

it.skipIf(!isThere)('the kinds of 1,600 published quotes are worked out as their editors did, but for one in a thousand', () => {
  const lines = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  const kinds = lines.flatMap((line) => kindsOf(JSON.parse(line) as Line));
  expect(kinds.length).toBeGreaterThan(1600);
  const differing = kinds.filter(([declared, computed]) => declared !== computed);
  expect(differing.length / kinds.length).toBeLessThan(0.001);
});
