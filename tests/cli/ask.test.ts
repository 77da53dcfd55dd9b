import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder, whosaid, type Surroundings } from './command-line.ts';

const folder = temporaryFolder();
const db = join(folder, 'corpus.sqlite');
const run = (words: readonly string[], surroundings?: Surroundings) => whosaid([...words, '--db', db], surroundings);

beforeAll(async () => {
  await whosaid(['import', 'corpus', '--quiet', '--db', db]);
});

const COUNT = '{ corpus { articleCount } }';
const COUNTED = { data: { corpus: { articleCount: 30 } } };
const NAMED = 'query Named($name: String) { speaker(name: $name) { id } } query Other { corpus { name } }';

describe('whosaid query', () => {
  it('answers a query given as an argument, from a file, or on standard input', async () => {
    writeFileSync(join(folder, 'count.graphql'), COUNT);
    const answers = await Promise.all([
      run(['query', COUNT]),
      run(['query', `@${join(folder, 'count.graphql')}`]),
      run(['query', '-'], { input: COUNT }),
    ]);
    expect(answers.map(({ output }) => JSON.parse(output))).toEqual([COUNTED, COUNTED, COUNTED]);
  });

  it('takes values of variables and the name of the operation', async () => {
    const words = ['query', NAMED, '--variables', '{"name": "Ajmal Omar"}', '--operation', 'Named'];
    const { output, exitCode } = await run(words);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toEqual({ data: { speaker: { id: 'speaker/ajmal-omar' } } });
  });

  it('says with exit code 1 that the answer has errors', async () => {
    const { exitCode, output, errors } = await run(['query', '{ corpus { articleCont } }']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(output)).toHaveProperty('errors');
    expect(errors).toContain('Did you mean "articleCount"');
  });

  it('carries out an example by its name, with or without its number', async () => {
    const [whole, short] = await Promise.all([
      run(['query', '--example', '01-who-said-what']),
      run(['query', '--example', 'who-said-what']),
    ]);
    expect(JSON.parse(whole.output)).not.toHaveProperty('errors');
    expect(short.output).toBe(whole.output);
  });

  it('lists the examples with the questions that they answer', async () => {
    const { output } = await run(['query', '--examples']);
    expect(output).toMatch(/^01-who-said-what +Who said what in this article\?$/m);
  });

  it('prints the lists of an answer as tables, CSV or lines of JSON', async () => {
    const list = '{ speakers(first: 1) { nodes { id name } totalCount } }';
    const [table, csv, lines] = await Promise.all(
      ['table', 'csv', 'ndjson'].map((format) => run(['query', list, '--format', format])),
    );
    expect(table?.output).toBe('id                    name\nspeaker/gideon-marsh  Gideon Marsh\ntotalCount: 64\n');
    expect(csv).toEqual({
      exitCode: 0,
      output: 'id,name\r\nspeaker/gideon-marsh,Gideon Marsh\r\n',
      errors: 'totalCount: 64\n',
    });
    expect(lines?.output).toBe('{"id":"speaker/gideon-marsh","name":"Gideon Marsh"}\n');
  });

  it('prints one of several tables', async () => {
    const words = ['query', '{ corpus { name layers { name } } speakers(first: 1) { nodes { id } } }'];
    const { output } = await run([...words, '--format', 'csv', '--table', 'corpus']);
    expect(output).toBe('name\r\ngold\r\nsecond-reader\r\n');
    expect(await run([...words, '--format', 'csv'])).toMatchObject({
      exitCode: 2,
      output: '',
      errors: expect.stringContaining('choose with --table (corpus, speakers)') as string,
    });
    expect((await run([...words, '--format', 'table', '--table', 'speaker'])).errors).toContain(
      'Did you mean "speakers"?',
    );
  });

  it.each([
    [['query'], 'No query is given'],
    [['query', COUNT, '--example', 'who-said-what'], 'Give one of them'],
    [['query', '--example', 'who-sad-what'], 'Did you mean "who-said-what"'],
    [['query', COUNT, '--variables', '[1]'], '--variables is no JSON object'],
    [['query', COUNT, '--variables', '{'], '--variables is not JSON'],
  ])('refuses %j', async (words, hint) => {
    const { exitCode, errors } = await run(words);
    expect(exitCode).toBe(2);
    expect(errors).toContain(hint);
  });
});

describe('whosaid stats', () => {
  it('counts what the corpus holds', async () => {
    const { output } = await run(['stats', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      name: 'Whosaid sample corpus',
      articleCount: 30,
      kinds: { direct: expect.any(Number), indirect: expect.any(Number), mixed: expect.any(Number) },
      layers: [{ name: 'gold', articleCount: 30 }, { name: 'second-reader' }],
    });
  });

  it('names the most quoted speakers first, at most ten', async () => {
    const { speakers } = JSON.parse((await run(['stats', '--json'])).output);
    const counts = speakers.map(({ quoteCount }: { quoteCount: number }) => quoteCount);
    expect(counts).toEqual(counts.toSorted((a: number, b: number) => b - a));
    expect(counts).toHaveLength(10);
  });

  it('is a table for people', async () => {
    const { output } = await run(['stats']);
    expect(output).toMatch(/^ {2}articles +30$/m);
    expect(output).toContain('speaker/gideon-marsh');
  });
});

describe('whosaid check', () => {
  it('finds a sound database sound', async () => {
    const { exitCode, output } = await run(['check', '--json']);
    expect(exitCode).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ ok: true, findings: expect.any(Array) });
  });

  it('looks through files without a database, and says with exit code 1 that they have problems', async () => {
    writeFileSync(join(folder, 'broken.json'), '{');
    const [good, bad] = await Promise.all([
      whosaid(['check', 'corpus', '--db', '/no/such/place/x.sqlite']),
      whosaid(['check', join(folder, 'broken.json'), '--db', '/no/such/place/x.sqlite']),
    ]);
    expect(good.exitCode).toBe(0);
    expect(bad.exitCode).toBe(1);
    expect(bad.errors).toContain('JSON_BROKEN');
  });
});
