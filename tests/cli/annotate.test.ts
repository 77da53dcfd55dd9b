import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/run-program.ts';
import { Collector, temporaryFolder, whosaid } from './command-line.ts';
import { spawnProgram } from './spawn-program.ts';

const raw = (id: string, text: string): string => JSON.stringify({ id, text, headline: 'The mill' });
const MILL = 'The mill\n\n“The mill 🔥 is safe,” said Orla Brenn, the miller.\n“It holds,” Brenn said.';

const MANY = Array.from({ length: 400 }, (_, index) =>
  raw(`mill-${index}`, `${MILL}\n“Flood number ${index} is over,” said Ida Morn. `.repeat(1 + (index % 5))),
);
const folder = temporaryFolder({
  'news.ndjson': [raw('mill', MILL), '{', raw('quay', 'Nothing was said.')].join('\n'),
  'good.ndjson': [raw('mill', MILL), raw('quay', 'Nothing was said.')].join('\n'),
  'many.ndjson': MANY.join('\n'),
});
const path = (name: string): string => join(folder, name);
const annotate = (...words: string[]) => whosaid(['annotate', '--annotator', 'rules', ...words]);
let count = 0;
const fresh = (ending: string): string => path(`${(count += 1)}.${ending}`);

describe('whosaid annotate --input', () => {
  it('writes a line for each article, tells the bad lines, and ends with exit code 1 for them', async () => {
    const output = fresh('ndjson');
    const { exitCode, errors } = await annotate('--input', path('news.ndjson'), '--output', output);
    expect(exitCode).toBe(1);
    expect(errors).toContain(`JSON_BROKEN  ${path('news.ndjson')}:2`);
    const lines = readFileSync(output, 'utf8').trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).article)).toEqual(['mill', 'quay']);
    for (const line of lines)
      expect(Object.keys(JSON.parse(line))).toEqual(['article', 'layer', 'offsetUnit', 'quotes']);
  });

  it('writes to standard output and reads from standard input where nothing else is said', async () => {
    const input = readFileSync(path('good.ndjson'), 'utf8');
    const { output, exitCode, errors } = await whosaid(['annotate', '--annotator', 'rules', '--input', '-'], { input });
    expect(exitCode).toBe(0);
    expect(output.match(/^\{"article":/gm)).toHaveLength(2);
    expect(errors).toContain('2 articles');
  });

  it('ends quietly when the reader of its output has gone', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    }).on('error', () => undefined);
    const errors = new Collector();
    const words = ['annotate', '--annotator', 'rules', '--input', path('good.ndjson')];
    expect(await runProgram(words, { input: Readable.from([]), output: gone, errors })).toBe(0);
    expect(errors.text).not.toContain('unexpected');
  });

  it('makes annotations that can be imported with the articles they are of', async () => {
    const [plain, reasons, db] = [fresh('ndjson'), fresh('ndjson'), fresh('sqlite')];
    await annotate('--input', path('good.ndjson'), '--output', plain);
    await annotate('--input', path('good.ndjson'), '--output', reasons, '--evidence');
    const first = await whosaid(['import', path('good.ndjson'), plain, '--db', db]);
    expect({ errors: first.errors.match(/^[A-Z_]+ {2}.*/gm), exitCode: first.exitCode }).toEqual({
      errors: null,
      exitCode: 0,
    });
    const second = await whosaid(['import', reasons, '--db', db, '--json', '--quiet']);
    expect(JSON.parse(second.output)).toMatchObject({ annotations: { added: 0 }, problems: [] });
    const quotes = readFileSync(reasons, 'utf8')
      .split('\n')
      .flatMap((line) => (line ? JSON.parse(line).quotes : []));
    const stats = await whosaid([
      'query',
      '{ corpus { quoteCount } layers: corpus { layers { name method } } }',
      '--db',
      db,
    ]);
    expect(JSON.parse(stats.output).data).toEqual({
      corpus: { quoteCount: quotes.length },
      layers: { layers: [{ name: expect.stringMatching(/^rules-\d+$/), method: 'RULES' }] },
    });
  });

  it('is not started again where all is done, and begins anew when told to', async () => {
    const output = fresh('ndjson');
    const words = ['--input', path('good.ndjson'), '--output', output, '--json'];
    await annotate(...words);
    const text = readFileSync(output, 'utf8');
    expect(JSON.parse((await annotate(...words)).output)).toMatchObject({ articles: 0, alreadyThere: 2 });
    expect(JSON.parse((await annotate(...words, '--overwrite')).output)).toMatchObject({
      articles: 2,
      alreadyThere: 0,
    });
    expect(readFileSync(output, 'utf8')).toBe(text);
  });

  it.each([
    ['a file of something else', 'Dear diary', 'is none that "whosaid annotate" has written'],
    [
      'another layer',
      '{"article":"mill","layer":"model-1","offsetUnit":"code-point","quotes":[]}',
      'the layer "model-1"',
    ],
    [
      'other articles',
      (layer: string) => `{"article":"sea","layer":"${layer}","offsetUnit":"code-point","quotes":[]}`,
      'article "sea"',
    ],
    [
      'lines with reasons',
      (layer: string) => `{"article":"mill","layer":"${layer}","offsetUnit":"code-point","mentions":[],"quotes":[]}`,
      'with --evidence',
    ],
  ])('does not touch an output with %s', async (_, line, reason) => {
    const output = fresh('ndjson');
    const { output: made } = await annotate('--input', path('good.ndjson'));
    const written = typeof line === 'string' ? line : line(JSON.parse(made.split('\n')[0]!).layer);
    writeFileSync(output, `${written}\n`);
    const { exitCode, errors } = await annotate('--input', path('good.ndjson'), '--output', output);
    expect(exitCode).toBe(2);
    expect(errors).toContain(reason);
    expect(errors).toContain('--overwrite');
    expect(readFileSync(output, 'utf8')).toBe(`${written}\n`);
  });

  it.each([
    [['--input', path('good.ndjson'), '--output', path('good.ndjson')], 'cannot be read and written at once'],
    [['--input', path('gone.ndjson')], 'There is no file'],
    [['--input', folder], 'is a folder'],
    [['--input', path('good.ndjson'), 'article/mill'], 'Leave the ids out'],
    [['--input', path('good.ndjson'), '--again'], '--overwrite begins anew'],
    [['--overwrite'], '--overwrite is for annotating with --input'],
    [['--workers', '0'], 'It must be a whole number from 1 to 256'],
    [['--annotator', 'magic'], 'Allowed choices are model, rules'],
  ])('%j is refused', async (words, hint) => {
    const { exitCode, errors } = await annotate(...words);
    expect(exitCode).toBe(2);
    expect(errors).toContain(hint);
  });

  it('killed at any moment, it leaves what it goes on with, to the same bytes', async () => {
    const whole = fresh('ndjson');
    await annotate('--input', path('many.ndjson'), '--output', whole, '--workers', '1');
    const expected = readFileSync(whole, 'utf8');
    const output = fresh('ndjson');
    const words = ['--input', path('many.ndjson'), '--output', output, '--workers', '2'];
    const sizes: number[] = [];
    for (const share of [0, 0.2, 0.6]) {
      const program = spawnProgram(['annotate', '--annotator', 'rules', ...words]);
      while (program.child.exitCode === null && sizeOf(output) <= share * expected.length) await sleep(1);
      program.child.kill('SIGKILL');
      await program.ended();
      sizes.push(sizeOf(output));
      expect(expected.startsWith(readFileSync(output, 'utf8'))).toBe(true);
    }
    writeFileSync(output, readFileSync(output, 'utf8').slice(0, -5));
    expect((await annotate(...words)).exitCode).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe(expected);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  });

  it('loads no database and no API', async () => {
    const modules = ['run-annotate-file', 'run-annotate'].map((name) => `../../src/cli/actions/${name}.ts`);
    const urls = modules.map((module) => new URL(module, import.meta.url).href);
    const code = `
      import { createRequire } from 'node:module';
      for (const url of ${JSON.stringify(urls)}) await import(url);
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      console.log(loaded.filter((file) => /node_modules.(typeorm|graphql|type-graphql|sqlite3|pg|ajv|express|class-validator)/.test(file)).length);`;
    writeFileSync(path('load.mjs'), code);
    const { execFileSync } = await import('node:child_process');
    expect(
      execFileSync(process.execPath, ['--import', 'tsx', path('load.mjs')])
        .toString()
        .trim(),
    ).toBe('0');
  });
});

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}

describe('whosaid annotate', () => {
  it('annotates the articles of the database, and says what it has found', async () => {
    const db = fresh('sqlite');
    await whosaid(['import', path('good.ndjson'), '--db', db, '--quiet']);
    const { exitCode, output } = await annotate('--db', db);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/annotated +2 articles/);
    expect((await annotate('article/mill', '--db', db)).output).toMatch(/annotated +0 articles/);
    expect((await annotate('article/mill', '--again', '--db', db)).output).toMatch(/annotated +1 article/);
  });

  it('names articles that are not there', async () => {
    const db = fresh('sqlite');
    await whosaid(['import', path('good.ndjson'), '--db', db, '--quiet']);
    const { exitCode, errors } = await annotate('article/gone', '--db', db);
    expect(exitCode).toBe(1);
    expect(errors).toContain('ARTICLE_UNKNOWN  article/gone');
  });

  it('makes no database where there is none', async () => {
    const db = fresh('sqlite');
    expect((await annotate('--db', db)).exitCode).toBe(3);
    expect(existsSync(db)).toBe(false);
  });

  it('is done after an import by import --annotate', async () => {
    const db = fresh('sqlite');
    const words = ['import', path('good.ndjson'), '--annotate', '--annotator', 'rules', '--db', db];
    const { exitCode, output } = await whosaid(words);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/articles +2 added[^]*annotated +2 articles/);
    const again = JSON.parse((await whosaid([...words, '--json', '--quiet'])).output);
    expect(again).toMatchObject({ articles: { unchanged: 2 }, annotation: { articles: 0 } });
  });
});
