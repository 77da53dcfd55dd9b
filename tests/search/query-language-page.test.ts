import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileQuery } from '../../src/search/compile-query.ts';
import { matchesUnit } from '../../src/search/find-hits.ts';
import type { TokenRange } from '../../src/search/hits/search-unit.ts';
import { matches } from '../../src/search/matches.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { printQuery } from '../../src/search/print-query.ts';
import { wordQueryOf } from '../../src/search/word-query.ts';
import type { TokenForms } from '../../src/search/tokens/match-token.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { unitOf } from './hits/invented-unit.ts';

const page = readFileSync(new URL('../../docs/query-language.md', import.meta.url), 'utf8');

const unescaped = (cell: string) => cell.replaceAll('\\|', '|');

/** The rows of the page's tables: | `query` | `reads as` | finds | does not find | */
const rows = Array.from(
  page.matchAll(/^\| `(.*?)` +\| `(.*?)` +\| (.*?) +\| (.*?) +\|$/gmu),
  ([, query = '', printed = '', found = '', missed = '']) => ({
    query: unescaped(query),
    printed: unescaped(printed),
    found,
    missed,
  }),
);

/** The rows of its table of errors: | `query` | Column … | */
const errorRows = Array.from(
  page.matchAll(/^\| `(.*?)` +\| (Column \d+: .*?) +\|$/gmu),
  ([, query = '', message = '']) => ({
    query,
    message,
  }),
);

/** Words with lemma and part of speech where the page gives them, and the ranges between two signs. */
function textOf(written: string) {
  const tokens: TokenForms[] = [];
  const starts: Record<string, number> = {};
  const ranges: Record<string, TokenRange[]> = { '»': [], '›': [] };
  for (const [piece] of written.matchAll(/[«»‹›]|[^\s«»‹›]+/gu)) {
    const opened = { '»': '«', '›': '‹' }[piece];
    if (opened) ranges[piece]?.push({ first: starts[opened] ?? 0, end: tokens.length });
    starts[piece] = tokens.length;
    const [word = '', lemma = word, pos = ''] = piece.split('/');
    for (const { startUtf16, endUtf16, folded } of tokenize(word))
      tokens.push({ word: word.slice(startUtf16, endUtf16), folded, lemma, pos });
  }
  return { tokens, scope: undefined, quotes: ranges['»'] ?? [], sources: ranges['›'] ?? [] };
}

test('docs/query-language.md gives its examples in tables that this test can read', () => {
  const tableRows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows.length + errorRows.length).toBe(tableRows.length);
  expect(rows.length).toBeGreaterThan(50);
  expect(errorRows.length).toBeGreaterThan(6);
});

test.each(rows)(
  '$query reads, finds and misses what docs/query-language.md says',
  ({ query, printed, found, missed }) => {
    const parsed = parseQuery(query);
    expect(printQuery(parsed)).toBe(printed);
    if (parsed.type === 'nothing') throw new Error('The page gives a query of nothing.');
    const compiled = compileQuery(parsed);
    expect(matchesUnit(compiled, unitOf(textOf(found), compiled))).toBe(true);
    expect(matchesUnit(compiled, unitOf(textOf(missed), compiled))).toBe(false);
    const asked = wordQueryOf(parsed);
    if ('culprit' in asked) return;
    expect(
      matches(
        asked.words,
        textOf(found).tokens.map(({ folded }) => folded),
      ),
    ).toBe(true);
    expect(
      matches(
        asked.words,
        textOf(missed).tokens.map(({ folded }) => folded),
      ),
    ).toBe(false);
  },
);

test.each(errorRows)('$query is refused as docs/query-language.md says', ({ query, message }) => {
  expect(() => parseQuery(query)).toThrow(message);
});
