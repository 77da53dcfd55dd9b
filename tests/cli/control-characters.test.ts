import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { Terminal } from '../../src/cli/output/terminal.ts';
import { runProgram } from '../../src/cli/run-program.ts';
import { createLogger } from '../../src/server/logger.ts';
import { Collector, temporaryFolder, whosaid } from './command-line.ts';

/** A colour, a bell, a new title of the window, DEL, a C1 sequence, an override of direction, a separator of lines. */
const HOSTILE = 'a\u001b[31mX\u0007\u001b]0;owned\u0007\u007f\u009b2J\u202Eb\u2028';

// eslint-disable-next-line no-control-regex -- these are the characters that must not be written
const CONTROL = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

const SPEAKER = { name: `Ada ${HOSTILE}`, kind: 'person' };
const folder = temporaryFolder({
  'corpus.ndjson': [
    {
      format: 'whosaid/article@1',
      id: 'tide',
      headline: `Low ${HOSTILE}`,
      publisher: `The ${HOSTILE}`,
      paragraphs: [{ text: `The sea ${HOSTILE} said Ada.` }],
    },
    {
      format: 'whosaid/annotation@1',
      article: 'tide',
      layer: 'gold',
      quotes: [{ content: [{ start: 0, end: 7 }], cue: [{ start: 8, end: 10 }], speaker: SPEAKER }],
    },
    { format: 'whosaid/article@1', id: HOSTILE, headline: 'Bad id', paragraphs: [{ text: 'High water.' }] },
  ]
    .map((document) => JSON.stringify(document))
    .join('\n'),
});
const [db, corpus] = ['corpus.sqlite', 'corpus.ndjson'].map((name) => join(folder, name)) as [string, string];
const hostileName = join(folder, `\u001b[2J\nok  everything.json`);
writeFileSync(hostileName, '{"broken"');

async function onTerminal(words: readonly string[]): Promise<{ readonly output: string; readonly errors: string }> {
  const [output, errors] = [new Collector(), new Collector()].map((stream) => Object.assign(stream, { isTTY: true }));
  if (!output || !errors) throw new Error('There are no streams.');
  await runProgram(words, { input: new PassThrough(), output, errors });
  return { output: output.text, errors: errors.text };
}

describe('control characters of the data do not reach a terminal', () => {
  it('in problems: of ids, texts and names of files', async () => {
    const { exitCode, errors, output } = await whosaid(['import', corpus, hostileName, '--db', db]);
    expect(exitCode).toBe(1);
    expect(errors).toContain('\\u001b[31mX\\u0007');
    expect(errors).toContain('\\u001b[2J\\u000aok  everything.json');
    expect(errors + output).not.toMatch(CONTROL);
  });

  it.each([
    [['stats']],
    [
      [
        'query',
        '{ quotes { nodes { text cue { lemma } speaker { name } article { headline publisher } } } }',
        '--format',
        'table',
      ],
    ],
    [['query', '{ articles { nodes { headline publisher } } }', '--format', 'csv']],
    [['query', '{ articles { nodes { headline } } }']],
    [['query', '{ articles { nodes { headline } } }', '--json']],
    [['export', 'articles']],
    [['export', 'quotes', '--format', 'csv']],
    [['check']],
    [['query', `{ ${HOSTILE} }`]],
    [[HOSTILE]],
    [['annotate', '--input', HOSTILE]],
  ])('in %j', async (words) => {
    const { output, errors } = await onTerminal([...words, '--db', db]);
    expect((output + errors).replaceAll('\r\n', '\n')).not.toMatch(CONTROL);
    expect((output + errors).length).toBeGreaterThan(10);
  });

  it('in the log of the server, which stays JSON', async () => {
    const stream = new PassThrough();
    createLogger('info', stream).info({ name: HOSTILE }, 'asked');
    stream.end();
    const line = (await textOf(stream)).trimEnd();
    expect(line).not.toMatch(CONTROL);
    expect(JSON.parse(line)).toMatchObject({ name: HOSTILE });
  });
});

it('data in a pipe stays exact, and JSON means the same', async () => {
  const [csv, json] = await Promise.all([
    whosaid(['export', 'articles', '--db', db]),
    whosaid(['query', '{ articles { nodes { headline } } }', '--json', '--db', db]),
  ]);
  expect(csv.output).toContain('\u202E');
  expect(JSON.parse(json.output)).toMatchObject({ data: { articles: { nodes: [{ headline: `Low ${HOSTILE}` }] } } });
});

it('text that is painted cannot bring a style of its own', () => {
  const output = Object.assign(new Collector(), { hasColors: () => true });
  const terminal = new Terminal({ input: process.stdin, output, errors: new Collector() });
  terminal.print(`${terminal.paint('output', 'bold', 'a\u001b[31m')} \u001b[32m`);
  expect(output.text).toBe('\u001b[1ma\\u001b[31m\u001b[22m \\u001b[32m\n');
});

it('only the terminal writes to the standard streams', () => {
  const root = new URL('../../src/cli/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const writing = files.filter((name) =>
    /(?:output|errors|stdout|stderr)\.write\(/.test(readFileSync(new URL(name, root), 'utf8')),
  );
  expect(writing.sort()).toEqual(['main.ts', 'output/terminal.ts', 'program.ts']);
});
