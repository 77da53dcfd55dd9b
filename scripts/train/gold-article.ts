import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { LABEL } from '../../src/attribution/model/1-label-tokens.ts';
import type { Stretch } from '../../src/attribution/model/feature-list.ts';
import { readArticle, type Reading } from '../../src/attribution/reading/reading.ts';
import type { Article } from '../../src/corpus/article.ts';
import { OffsetIndex } from '../../src/text/offsets.ts';
import type { Span } from '../../src/text/span.ts';

/** An attribution as people marked it, as runs of tokens. */
export interface GoldAttribution {
  readonly content: readonly Stretch[];
  readonly cue: readonly Stretch[];
  readonly source: readonly Stretch[];
}

export interface GoldArticle {
  readonly reading: Reading;
  readonly attributions: readonly GoldAttribution[];
  /** A label of the first chain for each token. */
  readonly labels: Uint8Array;
}

type Pair = readonly [start: number, end: number];

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly content: readonly Pair[];
    readonly cue: readonly Pair[];
    readonly source: readonly Pair[];
  }[];
}

/** Reads a file of annotated articles, one a line: {"id", "text", "quotes": [{"content", "cue", "source"}]}, spans in code points. */
export async function readGold(path: string): Promise<GoldArticle[]> {
  const articles: GoldArticle[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path) })) {
    number += 1;
    if (line.trim() !== '') articles.push(readLine(line, `${path}, line ${number}`));
  }
  return articles;
}

function readLine(line: string, place: string): GoldArticle {
  try {
    return goldArticle(JSON.parse(line) as GoldLine);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : 'it cannot be read'}`, { cause: error });
  }
}

function goldArticle({ id, text, quotes }: GoldLine): GoldArticle {
  const reading = readArticle(articleOf(id, text));
  const index = new OffsetIndex(text);
  const runs = (pairs: readonly Pair[]): Stretch[] => pairs.map((pair) => runOf(reading, spanOf(index, pair)));
  const attributions = quotes.map(({ content, cue, source }) => ({
    content: runs(content),
    cue: runs(cue),
    source: runs(source),
  }));
  return { reading, attributions, labels: labelsOf(reading.tokens.count, attributions) };
}

/** The paragraphs of a text are its lines. */
function articleOf(id: string, text: string): Article {
  const paragraphs = Array.from(text.matchAll(/[^\n]+/g), (match) => ({
    kind: 'body' as const,
    startUtf16: match.index,
    endUtf16: match.index + match[0].length,
  }));
  return {
    id,
    text,
    paragraphs,
    headline: '',
    date: undefined,
    dateline: undefined,
    publisher: undefined,
    credits: [],
    url: undefined,
    language: 'en',
    licence: undefined,
    section: undefined,
  };
}

function spanOf(index: OffsetIndex, [start, end]: Pair): Span {
  const [startUtf16, endUtf16] = [index.toUtf16(start, 'code-point'), index.toUtf16(end, 'code-point')];
  if (startUtf16 === undefined || endUtf16 === undefined || endUtf16 < startUtf16)
    throw new RangeError(`The span [${start}, ${end}) is not inside the text. Spans are counted in code points.`);
  return { startUtf16, endUtf16 };
}

/** The tokens that a span touches. */
function runOf({ tokens }: Reading, { startUtf16, endUtf16 }: Span): Stretch {
  let first = 0;
  let high = tokens.count;
  while (first < high) {
    const middle = (first + high) >> 1;
    if ((tokens.endUtf16[middle] ?? 0) <= startUtf16) first = middle + 1;
    else high = middle;
  }
  let end = first;
  while (end < tokens.count && (tokens.startUtf16[end] ?? 0) < endUtf16) end += 1;
  return { first, end };
}

/** Where roles overlap, because an attribution stands inside another, cues go before sources, and both before contents. */
function labelsOf(count: number, attributions: readonly GoldAttribution[]): Uint8Array {
  const labels = new Uint8Array(count);
  const paint = (runs: readonly Stretch[], first: number): void => {
    for (const run of runs) {
      for (let token = run.first; token < run.end; token += 1) {
        if (labels[token] === LABEL.outside) labels[token] = token === run.first ? first : first + 1;
      }
    }
  };
  for (const { cue } of attributions) paint(cue, LABEL.cue);
  for (const { source } of attributions) paint(source, LABEL.source);
  for (const { content } of attributions) paint(content, LABEL.content);
  return labels;
}
