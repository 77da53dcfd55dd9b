import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { matches } from '../../src/search/matches.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { printQuery } from '../../src/search/print-query.ts';
import { wordsOnly } from './words-only.ts';
import { tokenize } from '../../src/text/tokens.ts';

const page = readFileSync(new URL('../../docs/query-language.md', import.meta.url), 'utf8');

/** The rows of the page's tables: | `query` | `reads as` | finds | does not find | */
const rows = Array.from(
  page.matchAll(/^\| `(.*?)` +\| `(.*?)` +\| (.*?) +\| (.*?) +\|$/gmu),
  ([, query = '', printed = '', found = '', missed = '']) => ({ query, printed, found, missed }),
);

const wordsOf = (text: string) => tokenize(text).map(({ folded }) => folded);

test('docs/query-language.md gives its examples in tables that this test can read', () => {
  const tableRows = page.split('\n').filter((line) => line.startsWith('| `'));
  expect(rows).toHaveLength(tableRows.length);
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)(
  '$query reads, finds and misses what docs/query-language.md says',
  ({ query, printed, found, missed }) => {
    const parsed = parseQuery(query);
    expect(printQuery(parsed)).toBe(printed);
    expect(matches(wordsOnly(parsed), wordsOf(found))).toBe(true);
    expect(matches(wordsOnly(parsed), wordsOf(missed))).toBe(false);
  },
);
