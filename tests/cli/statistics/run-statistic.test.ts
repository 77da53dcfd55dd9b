import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { COUNT_STATISTICS } from '../../../src/cli/statistics/count-statistics.ts';
import { temporaryFolder, whosaid } from '../command-line.ts';

const folder = temporaryFolder();
const db = join(folder, 'corpus.sqlite');
const run = (...words: string[]) => whosaid([...words, '--db', db]);

beforeAll(async () => {
  await whosaid(['import', 'corpus', '--quiet', '--db', db]);
});

describe('a statistic', () => {
  it('is a table, with what stands beside it below', async () => {
    const { output, exitCode } = await run('stats', 'speakers', '--first', '2');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^id +name +kind +gender +quoteCount +wordCount/);
    expect(output).toMatch(/^speaker\/gideon-marsh +Gideon Marsh +PERSON/m);
    expect(output).toMatch(/\ntotalCount: 64\n$/);
  });

  it('takes words of the API in small letters, and filters from files', async () => {
    writeFileSync(join(folder, 'filter.json'), '{"kind": ["ORGANIZATION"]}');
    const words = ['--order', 'word-count', '--filter', `@${join(folder, 'filter.json')}`, '--format', 'ndjson'];
    const { output } = await run('stats', 'speakers', ...words);
    const rows = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; wordCount: number });
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['ORGANIZATION']));
    const counts = rows.map(({ wordCount }) => wordCount);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('is the answer of the API as JSON where that is asked for', async () => {
    const { output } = await run('stats', 'speakers', '--first', '1', '--json');
    expect(JSON.parse(output)).toMatchObject({ data: { speakers: { totalCount: 64 } } });
  });

  it.each([
    [['--order', 'qoute-count'], '--order has no "qoute-count". Did you mean "quote-count"?'],
    [['--order', 'x'.repeat(20)], 'There is quote-count, word-count, name'],
    [['--first', 'ten'], '--first is "ten"; it must be a whole number.'],
    [['--filter', '{'], '--filter is not JSON'],
    [['--format', 'xml'], 'Allowed choices are table, csv, json, ndjson'],
  ])('refuses %j with a hint', async (words, hint) => {
    const { exitCode, errors, output } = await run('stats', 'speakers', ...words);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(hint);
  });

  it('leaves to the API what only the API knows', async () => {
    const { exitCode, errors } = await run('stats', 'speakers', '--filter', '{"kindd": []}');
    expect(exitCode).toBe(1);
    expect(errors).toContain('Did you mean "kind"');
  });
});

it('counts have the columns of their dimensions, in the spelling of the answer', () => {
  const counts = COUNT_STATISTICS.find(({ name }) => name === 'counts');
  expect(counts?.derived?.({ groupBy: ['SPEAKER_KIND', 'MONTH', 'CUE'] })).toEqual({
    speakerKind: true,
    cue: true,
    period: true,
  });
});

it('whosaid query --explain tells what a query would cost, and does not carry it out', async () => {
  const { output, exitCode } = await run('query', '{ quotes { totalCount } corpus { name } }', '--explain');
  expect(exitCode).toBe(0);
  expect(output).toMatch(/^quotes +21 +INSTANT/m);
  const wrong = await run('query', '{ corpus { nam } }', '--explain');
  expect({ exitCode: wrong.exitCode, errors: wrong.errors }).toMatchObject({
    exitCode: 1,
    errors: expect.stringContaining('Did you mean "name"') as string,
  });
});
