import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { annotateFile, type AnnotateFileOptions } from '../../../src/pipeline/annotate/annotate-file.ts';
import { addCounts, emptyAnnotateReport, type AnnotateReport } from '../../../src/pipeline/annotate/annotate-report.ts';
import { PLAIN } from './plain-finder.ts';

interface Annotated {
  readonly text: string;
  readonly report: AnnotateReport;
}

async function annotate(
  lines: readonly string[],
  options: Partial<AnnotateFileOptions> & { name?: string } = {},
): Promise<Annotated> {
  const { name = 'news.ndjson', ...rest } = options;
  let text = '';
  const open = () =>
    Promise.resolve((piece: string) => {
      text += piece;
      return Promise.resolve();
    });
  const bytes = Buffer.from(lines.join('\n'));
  const report = await annotateFile(
    { name, chunks: Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), bytesTotal: bytes.length },
    { finder: PLAIN, annotator: 'rules', workers: 1, evidence: false, output: { path: 'out.ndjson' }, open, ...rest },
  );
  return { text, report };
}

const parsed = ({ text }: Annotated) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const MILL = '“The 🔥 is out,” said Orla Brenn.';
const raw = (id: string, text = MILL): string => JSON.stringify({ id, text });

describe('annotating a file', () => {
  it('writes a line for each article with every key, offsets in code points', async () => {
    const { text } = await annotate([raw('mill')]);
    expect(text).toBe(
      '{"article":"mill","layer":"rules-7","offsetUnit":"code-point","quotes":[{"kind":"direct",' +
        '"content":[{"start":0,"end":15,"text":"“The 🔥 is out,”"}],"cue":[{"start":16,"end":20,"text":"said"}],' +
        '"source":[{"start":21,"end":31,"text":"Orla Brenn"}],"speaker":{"name":"Orla Brenn","kind":"PERSON"},' +
        '"sourceKind":"name","confidence":0.75}]}\n',
    );
  });

  it('adds reasons, mentions and ids of speakers where they are asked for', async () => {
    const [line] = parsed(await annotate([raw('mill')], { evidence: true }));
    expect(line.quotes[0].speaker.id).toBe('orla-brenn');
    expect(line.quotes[0].evidence[0]).toEqual({
      rule: 'inversion',
      explanation: 'The words before "said".',
      spans: [{ start: 16, end: 20, text: 'said' }],
    });
    expect(line.mentions).toBeInstanceOf(Array);
  });

  it('tells of each bad line what is wrong, and writes the others', async () => {
    const { text, report } = await annotate([
      raw('one'),
      'no json',
      '',
      '[]',
      '{"id":"x"}',
      '{"text":"x","id":""}',
      raw('two'),
    ]);
    expect(text.match(/"article":"\w+"/g)).toEqual(['"article":"one"', '"article":"two"']);
    expect(report.problems.map(({ code, file, place }) => [code, file, place])).toEqual([
      ['JSON_BROKEN', 'news.ndjson:2', 'column 1'],
      ['DOCUMENT_INVALID', 'news.ndjson:4', undefined],
      ['DOCUMENT_INVALID', 'news.ndjson:5', 'text'],
      ['DOCUMENT_INVALID', 'news.ndjson:6', 'id'],
    ]);
  });

  it.each([
    ['an empty text', raw('a', ''), 0],
    ['a number as id', '{"id": 7, "text": "“Go,” said Ida Morn."}', 1],
    ['nulls and keys that nobody knows', '{"id":"a","text":"“Go,” said Ida Morn.","headline":null,"score":1}', 1],
    [
      'a native article',
      '{"format":"whosaid/article@1","id":"a","headline":"H","paragraphs":[{"text":"“Go,” said Ida Morn."}]}',
      1,
    ],
  ])('takes %s', async (_, line, quotes) => {
    const { report } = await annotate([line]);
    expect(report).toMatchObject({ articles: 1, quotes, problems: [] });
  });

  it('passes over documents of other kinds', async () => {
    const { report, text } = await annotate(['{"format":"whosaid/corpus@1","name":"Sea"}', raw('mill')]);
    expect(report).toMatchObject({ articles: 1, problems: [] });
    expect(text).toContain('"article":"mill"');
  });

  it('takes the entries of a list where the name ends in .json', async () => {
    const annotated = await annotate([`[${raw('one')},\n${raw('two')}, 3]`], { name: 'news.json' });
    expect(parsed(annotated).map(({ article }) => article)).toEqual(['one', 'two']);
    expect(annotated.report.problems.map(({ file }) => file)).toEqual(['news.json, entry 3']);
  });

  it('tells an article on which the program fails, and gives it a line', async () => {
    const finder = {
      ...PLAIN,
      find(reading: Parameters<typeof PLAIN.find>[0]) {
        if (reading.article.id === 'bad') throw new Error('Out of ink.');
        return PLAIN.find(reading);
      },
    };
    const annotated = await annotate([raw('bad'), raw('good')], { finder });
    expect(annotated.report.problems).toMatchObject([{ code: 'DOCUMENT_FAILED', file: 'news.ndjson:1' }]);
    expect(annotated.report.problems[0]?.message).toContain('The program failed on it: Out of ink. (at ');
    expect(parsed(annotated).map(({ article, quotes }) => [article, quotes.length])).toEqual([
      ['bad', 0],
      ['good', 1],
    ]);
  });

  it('goes on behind the lines that are done, and tells the same problems', async () => {
    const done = { articles: ['one'], bytes: 10 };
    const { text, report } = await annotate([raw('one'), '{', raw('two')], { output: { path: 'out.ndjson', done } });
    expect(text).toContain('"article":"two"');
    expect(text).not.toContain('"article":"one"');
    expect(report).toMatchObject({ articles: 1, alreadyThere: 1, problems: [{ code: 'JSON_BROKEN' }] });
  });

  it.each([
    [['two'], 'its line 1 is about article "two", where the input has "one"'],
    [['one', 'two', 'three'], 'it has 3 articles, more than the input, which has 2'],
  ])('refuses to go on behind %j', async (articles, reason) => {
    const output = { path: 'out.ndjson', done: { articles, bytes: 10 } };
    await expect(annotate([raw('one'), raw('two')], { output })).rejects.toThrow(reason);
  });

  it('stops after what is under way when it is told to', async () => {
    const controller = new AbortController();
    const lines = Array.from({ length: 500 }, (_, index) => raw(`tide-${index}`));
    const { report } = await annotate(lines, { signal: controller.signal, onProgress: () => controller.abort() });
    expect(report.isInterrupted).toBe(true);
    expect(report.articles).toBeLessThan(500);
  });
});

it('a report lists a great many problems, and counts those beyond', () => {
  const report = emptyAnnotateReport('rules-1', undefined);
  const problem = { code: 'DOCUMENT_INVALID', file: 'a', place: undefined, message: 'No.', remedy: 'Mend.' } as const;
  const problems = Array.from({ length: 300_000 }, () => problem);
  addCounts(report, { articles: 0, quotes: 0, tokens: 0, problems });
  expect(report.problems).toHaveLength(100_000);
  expect(report.problemsLeftOut).toBe(200_000);
});

it('threads give the lines in the order of the input, the same as one thread', async () => {
  const { RULES } = await import('../../../src/attribution/rules/rules.ts');
  const lines = Array.from({ length: 700 }, (_, index) => raw(`tide-${index}`, `${MILL} `.repeat((index * 7) % 13)));
  const [one, three] = await Promise.all([1, 3].map((workers) => annotate(lines, { finder: RULES, workers })));
  expect(three?.text).toBe(one?.text);
  expect(three?.report.tokens).toBe(one?.report.tokens);
  expect(one?.report.articles).toBe(700);
});
