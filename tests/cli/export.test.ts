import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUOTE_RECORD_COLUMNS } from '../../src/pipeline/export/quote-record.ts';
import { temporaryFolder, whosaid } from './command-line.ts';

const folder = temporaryFolder();
const db = join(folder, 'corpus.sqlite');
const path = (name: string): string => join(folder, name);
const OMAR = '{"speakerName": "Omar", "kind": ["DIRECT"]}';

beforeAll(async () => {
  await whosaid(['import', 'corpus', '--quiet', '--db', db]);
});

const exported = (...words: readonly string[]) => whosaid(['export', ...words, '--db', db]);

describe('whosaid export', () => {
  it('gives articles that make the same corpus again when they are imported', async () => {
    const copy = path('copy.sqlite');
    await exported('articles', '--out', path('articles.ndjson'));
    const { exitCode } = await whosaid(['import', path('articles.ndjson'), '--db', copy]);
    expect(exitCode).toBe(0);
    const again = await whosaid(['export', 'articles', '--db', copy]);
    expect(again.output.split('\n').toSorted()).toEqual(
      readFileSync(path('articles.ndjson'), 'utf8').split('\n').toSorted(),
    );
  });

  it('gives quotes as records, one a line, each with its id and where it comes from', async () => {
    const { output, exitCode } = await exported('quotes', '--filter', OMAR);
    const records = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(exitCode).toBe(0);
    expect(records).toMatchObject([{ speaker: 'speaker/ajmal-omar', kind: 'direct', date: '2020-08-04' }]);
  });

  it('gives CSV with a header, also where only the name of the file asks for it', async () => {
    const { output } = await exported('quotes', '--format', 'csv', '--filter', OMAR);
    await exported('quotes', '--out', path('omar.csv'), '--filter', OMAR);
    expect(output.split('\r\n')[0]).toBe(QUOTE_RECORD_COLUMNS.join(','));
    expect(readFileSync(path('omar.csv'), 'utf8')).toBe(output);
  });

  it('puts beside a file what it is: corpus, revision, filter, date, counts', async () => {
    const { output } = await exported('quotes', '--out', path('some.ndjson'), '--filter', OMAR, '--json');
    const sidecar = JSON.parse(readFileSync(path('some.ndjson.meta.json'), 'utf8'));
    expect(JSON.parse(output)).toEqual(sidecar);
    expect(sidecar).toMatchObject({
      corpus: 'Whosaid sample corpus',
      revision: expect.stringMatching(/^[0-9a-f]{16}$/),
      what: 'quotes',
      format: 'ndjson',
      filter: JSON.parse(OMAR),
      records: 1,
      bytes: readFileSync(path('some.ndjson')).length,
    });
  });

  it('writes the sidecar of standard output where it is asked to', async () => {
    const { output } = await exported('quotes', '--meta', path('piped.json'));
    expect(JSON.parse(readFileSync(path('piped.json'), 'utf8')).records).toBe(output.trimEnd().split('\n').length);
  });

  it('takes the filter from a file', async () => {
    writeFileSync(path('filter.json'), OMAR);
    const { output } = await exported('quotes', '--filter', `@${path('filter.json')}`);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
  });

  it('replaces a file only when the new one is complete, and leaves nothing else behind', async () => {
    const out = join(temporaryFolder({ 'quotes.ndjson': 'old' }), 'quotes.ndjson');
    const { exitCode } = await exported('quotes', '--out', out, '--filter', '{"layer": "layer/glod"}');
    expect(exitCode).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('old');
    await exported('quotes', '--out', out);
    expect(readdirSync(join(out, '..')).toSorted()).toEqual(['quotes.ndjson', 'quotes.ndjson.meta.json']);
  });

  it('draws a bar where somebody watches', async () => {
    const { errors } = await whosaid(['export', 'quotes', '--out', path('w.csv'), '--db', db], { isTerminal: true });
    expect(errors).toContain('100 % of 237 records');
  });

  it.each([
    ['a value that is no word of the API', '{"kind": ["DIRET"]}', 'Did you mean the enum value "DIRECT"'],
    ['a field that is none', '{"speakr": []}', 'Did you mean "speaker"'],
    ['a layer that is not there', '{"layer": "layer/glod"}', 'Did you mean "layer/gold"'],
    ['something that is no JSON', '{speaker}', '--filter is not JSON'],
    ['a file that is not there', '@gone.json', 'There is no file "gone.json"'],
  ])('refuses a filter with %s', async (_, filter, hint) => {
    const { exitCode, errors, output } = await exported('quotes', '--filter', filter);
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
    expect(errors).toContain(hint);
  });

  it('says with exit code 74 that a file could not be written', async () => {
    const { exitCode, errors } = await exported('quotes', '--out', path('no-such-folder/quotes.csv'));
    expect(exitCode).toBe(74);
    expect(errors).toContain('quotes.csv" could not be written (ENOENT)');
  });
});
