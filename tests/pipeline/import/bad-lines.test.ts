import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importCorpus } from '../../../src/pipeline/import/import-corpus.ts';
import type { ImportReport } from '../../../src/pipeline/import/import-report.ts';
import { openStore } from '../../../src/store/store.ts';
import { testDatabases } from '../../support/databases.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const [sqlite] = testDatabases();

const good = (id: string): string =>
  JSON.stringify({ format: 'whosaid/article@1', id, headline: 'Tides', paragraphs: [{ text: 'Low water.' }] });

async function importedFrom(name: string, text: string, threads = 0): Promise<ImportReport> {
  const store = await openStore((await sqlite?.url()) ?? '');
  const path = join(temporaryFolder({ [name]: text }), name);
  return importCorpus(store, [path], { threads }).finally(() => store.close());
}

const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

const annotationWith = (quotes: string): string =>
  `{"format":"whosaid/annotation@1","article":"before","layer":"gold","quotes":${quotes}}`;

/** A line between two good ones, and the code that it is reported with. */
const BAD_LINES: readonly (readonly [name: string, line: string, code: string])[] = [
  ['lists 5,000 deep', good('x').replace('[{', `[${deep(5000)},{`), 'JSON_TOO_DEEP'],
  ['lists 200,000 deep under an unknown key', `{"id":"x","text":"Low.","meta":${deep(200_000)}}`, 'JSON_TOO_DEEP'],
  ['objects 50,000 deep', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), 'JSON_TOO_DEEP'],
  ['a million brackets that are never closed', '['.repeat(1_000_000), 'JSON_TOO_DEEP'],
  ['a list of 4,500,000 values', annotationWith(`[${'0,'.repeat(4_500_000)}0]`), 'DOCUMENT_TOO_LARGE'],
  ['a list in which 1,500 values are wrong', annotationWith(`[${'0,'.repeat(1500)}0]`), 'PROBLEMS_LEFT_OUT'],
  [
    'a string of three million escapes that is never closed',
    `{"id":"x","text":"${'\\"'.repeat(3_000_000)}`,
    'JSON_BROKEN',
  ],
  ['a prototype key', '{"format":"whosaid/article@1","__proto__":{"id":"x"}}', 'DOCUMENT_INVALID'],
  ['half of a surrogate pair', good('x').replace('Low', '\\ud800'), 'TEXT_INVALID'],
  ['an id of a million letters', good('x'.repeat(1_000_000)), 'ARTICLE_ID_INVALID'],
  ['a number of 100,000 digits', good('x').replace('"Tides"', '9'.repeat(100_000)), 'DOCUMENT_INVALID'],
];

it.each([0, 2])('a bad line costs that line, whatever it is (%i threads)', async (threads) => {
  const lines = BAD_LINES.flatMap(([, line], index) => [good(`good-${index}`), line]);
  const { articles, problems } = await importedFrom('mixed.ndjson', lines.join('\n'), threads);
  expect(articles.added).toBe(BAD_LINES.length);
  for (const [index, [name, , code]] of BAD_LINES.entries()) {
    const own = problems.filter(({ file }) => file.endsWith(`:${2 * index + 2}`));
    expect(
      own.map((problem) => problem.code),
      name,
    ).toContain(code);
  }
  expect(problems.filter(({ file }) => /[13579]$/.test(file))).toEqual([]);
  for (const { message } of problems) expect(message.length).toBeLessThan(1100);
});

it('a deep document of a file by itself is a problem of that file', async () => {
  const { problems } = await importedFrom('deep.json', `{"id":"x","text":"Low.","meta":${deep(5000)}}`);
  expect(problems).toMatchObject([{ code: 'JSON_TOO_DEEP', message: expect.stringContaining('5001 deep') as string }]);
});
