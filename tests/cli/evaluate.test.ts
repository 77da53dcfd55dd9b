import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, whosaid } from './command-line.ts';

const TEXT = 'Vera Holm said it was late.\n“Low 💧,” she said.';
const spanned = (part: string, from = 0): { start: number; end: number; text: string } => {
  const start = [...TEXT.slice(0, TEXT.indexOf(part, from))].length;
  return { start, end: start + [...part].length, text: part };
};
const pair = (part: string): number[] => [spanned(part).start, spanned(part).end];

const QUOTES = [
  {
    content: [pair('it was late')],
    cue: [pair('said')],
    source: [pair('Vera Holm')],
    speaker: { kind: 'PERSON', name: 'Vera Holm' },
  },
  { content: [pair('“Low 💧,”')], cue: [], source: [pair('she')], speaker: null },
];
const FOUND = {
  article: 'tides',
  layer: 'rules-1',
  offsetUnit: 'code-point',
  quotes: [
    {
      kind: 'indirect',
      content: [spanned('it was late')],
      cue: [spanned('said')],
      source: [spanned('Holm')],
      speaker: { name: 'Tor Holm', kind: 'PERSON' },
      sourceKind: 'name',
      confidence: 0.9,
    },
  ],
};
const lines = (...values: readonly unknown[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join('');

const folder = temporaryFolder({
  'gold.jsonl': lines({ id: 'tides', text: TEXT, headline: 'Tides', quotes: QUOTES }),
  'two.jsonl': lines({ id: 'tides', text: TEXT, quotes: QUOTES }, { id: 'ebb', text: 'Ebb.', quotes: [] }),
  'texts.ndjson': lines({ id: 'tides', text: TEXT }),
  'bare.ndjson': lines({ article: 'tides', quotes: QUOTES }),
  'list.json': JSON.stringify([FOUND]),
  'found.ndjson': lines(FOUND),
  'unknown.ndjson': lines({ ...FOUND, article: 'tide' }),
  'outside.ndjson': lines({ article: 'tides', quotes: [{ content: [[40, 99]] }] }),
  'bytes.ndjson': lines({ article: 'tides', quotes: [{ content: [{ start: 39, end: 42, text: 'she' }] }] }),
  'shape.ndjson': lines({ article: 'tides', quotes: [{ content: [['a', 3]] }] }),
  'kind.ndjson': lines({ article: 'tides', quotes: [{ content: [[0, 3]], speaker: { kind: 'PERSN' } }] }),
  'twice.ndjson': lines(FOUND, { ...FOUND, layer: 'model-1' }),
  'broken.ndjson': '{"article": "tides", "quotes": [}\n',
  'strangers.ndjson': lines(
    ...Array.from({ length: 3000 }, (_, index) => ({ ...FOUND, article: `stranger-${index}` })),
  ),
  'other.ndjson': lines({ title: 'x' }),
});
const path = (name: string): string => join(folder, name);
const evaluate = (gold: string, candidate: string, ...more: readonly string[]) =>
  whosaid(['evaluate', '--gold', path(gold), '--candidate', path(candidate), ...more]);

interface Answer {
  readonly articles: number;
  readonly missing: readonly string[];
  readonly scores: readonly Record<string, number | string | null>[];
  readonly calibration: { readonly count: number };
  readonly differences?: readonly Record<string, number | string | null>[];
}
const answerOf = (output: string): Answer => JSON.parse(output) as Answer;

describe('whosaid evaluate', () => {
  it.each([
    ['found.ndjson', []],
    ['list.json', []],
    ['twice.ndjson', ['--candidate-layer', 'rules-1']],
  ])('measures %s %j', async (candidate, more) => {
    const { output, exitCode, errors } = await evaluate('gold.jsonl', candidate, '--json', ...more);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    const { articles, missing, scores, calibration } = answerOf(output);
    expect({ articles, missing, count: calibration.count }).toEqual({ articles: 1, missing: [], count: 1 });
    expect(scores[0]).toMatchObject({
      measure: 'attribution',
      subset: 'all',
      precision: 1,
      recall: 0.5,
      humanF1: 0.763,
    });
    const accuracy = scores.find(({ measure }) => measure === 'speakerAccuracy');
    expect(accuracy).toMatchObject({ recall: 0, gold: 1 });
  });

  it.each([
    ['gold.jsonl', 'gold.jsonl', []],
    ['bare.ndjson', 'gold.jsonl', []],
    ['bare.ndjson', 'bare.ndjson', ['--articles', path('texts.ndjson')]],
  ])('gold %s against %s %j agrees in everything', async (gold, candidate, more) => {
    const { output } = await evaluate(gold, candidate, '--json', '--differences', ...more);
    const { scores, differences } = answerOf(output);
    for (const { f1 } of scores) expect([1, null]).toContain(f1);
    expect(differences).toEqual([]);
  });

  it('lists the differences with places in code points, as a table for programs and for people', async () => {
    const { output } = await evaluate('gold.jsonl', 'found.ndjson', '--differences', '--format', 'csv');
    expect(output.split('\r\n')).toEqual([
      'article,kind,quoteKind,start,end,text,gold,candidate',
      'tides,speaker,indirect,15,26,it was late,Vera Holm,Tor Holm',
      'tides,missed,direct,29,32,Low,she,',
      '',
    ]);
    const table = await evaluate('gold.jsonl', 'found.ndjson', '--differences');
    expect(table.output).toContain('tides [29, 32)  missed, direct\n  Low\n  gold: she; candidate: –\n');
  });

  it('warns of articles that the candidate leaves out, and measures the shared ones when asked', async () => {
    const all = await evaluate('two.jsonl', 'found.ndjson', '--no-human');
    expect(all.errors).toContain('nothing on 1 article of the gold annotation (ebb)');
    expect(all.output).not.toContain('two people');
    const shared = await evaluate('two.jsonl', 'found.ndjson', '--shared');
    expect(shared.errors).toBe('');
    expect(shared.output).toMatch(/^1 article: 2 segments in gold, 1 in the candidate\n/);
    expect(shared.output).toContain('expected calibration error 0.100');
  });

  it.each([
    ['unknown.ndjson', 'ARTICLE_UNKNOWN', 'Did you mean "tides"?'],
    ['outside.ndjson', 'SPAN_OUTSIDE_TEXT', 'outside.ndjson:1, quote 1, content 1: [40, 99) ends after the text'],
    ['bytes.ndjson', 'SPAN_TEXT_DIFFERS', 'correct the offsets'],
    ['shape.ndjson', 'DOCUMENT_INVALID', 'quote 1, content 1: Found ["a",3], expected [start, end]'],
    ['kind.ndjson', 'DOCUMENT_INVALID', 'Did you mean "person"?'],
    ['twice.ndjson', 'ARTICLE_ID_TWICE', 'rules-1 in'],
    ['broken.ndjson', 'JSON_BROKEN', 'broken.ndjson:1'],
    ['other.ndjson', 'FORMAT_UNKNOWN', 'neither an article'],
    ['absent.ndjson', 'FILE_UNREADABLE', 'Check the path'],
  ])('measures nothing of %s and says why: %s', async (candidate, code, hint) => {
    const { exitCode, output, errors } = await evaluate('gold.jsonl', candidate);
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toContain(code);
    expect(errors).toContain(hint);
    expect(errors).toContain('Nothing was measured: 1 problem, listed above.');
  });

  it('tells the first of many unknown articles, and how many more there are', async () => {
    const { errors } = await evaluate('gold.jsonl', 'strangers.ndjson');
    expect(errors.match(/^ARTICLE_UNKNOWN/gm)).toHaveLength(20);
    expect(errors).toContain('… and 2980 more.');
  });

  it('names no article unknown where the gold annotation could not be read', async () => {
    const { errors } = await evaluate('broken.ndjson', 'found.ndjson');
    expect(errors).toContain('JSON_BROKEN');
    expect(errors).not.toContain('ARTICLE_UNKNOWN');
  });

  it('says when no text is to be had, and when there is nothing to measure', async () => {
    const without = await evaluate('bare.ndjson', 'bare.ndjson');
    expect(without.errors).toContain('Give the articles with --articles.');
    const nothing = await evaluate('texts.ndjson', 'texts.ndjson');
    expect(nothing).toMatchObject({ exitCode: 2, output: '' });
    expect(nothing.errors).toContain('no annotated article');
  });
});

const GOLD = 'corpus/annotations/gold';

it('the gold layer of the sample corpus agrees with itself in everything', async () => {
  const words = ['evaluate', '--gold', GOLD, '--candidate', GOLD, '--articles', 'corpus', '--json', '--differences'];
  const { scores, articles, differences } = answerOf((await whosaid(words)).output);
  expect(articles).toBe(30);
  expect(scores).toHaveLength(18);
  for (const { precision, recall, f1 } of scores) expect([precision, recall, f1]).toEqual([1, 1, 1]);
  expect(differences).toEqual([]);
});

it('docs/evaluation.md shows what is printed', async () => {
  const page = readFileSync(new URL('../../docs/evaluation.md', import.meta.url), 'utf8');
  const { output } = await whosaid([
    ...['evaluate', '--gold', GOLD, '--candidate', 'corpus/annotations/second-reader'],
    ...['--articles', 'corpus/articles', '--shared', '--differences'],
  ]);
  const samples = Array.from(page.matchAll(/```text\n(.*?)```/gs), ([, sample]) => sample ?? '');
  expect(samples).toHaveLength(2);
  for (const sample of samples) expect(output).toContain(sample);
});
