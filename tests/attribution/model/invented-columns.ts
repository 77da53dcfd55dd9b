import type { Labelling } from '../../../src/attribution/model/1-label-tokens.ts';
import { type Columns, columnsOf } from '../../../src/attribution/model/columns.ts';
import type { Stretch } from '../../../src/attribution/model/feature-list.ts';
import { hashOf } from '../../../src/attribution/model/mix.ts';
import { normalizeWord, Vocabulary, type VocabularyTable } from '../../../src/attribution/model/vocabulary.ts';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import { buildArticle } from '../../support/builders.ts';

/** A word of an invented vocabulary. */
export interface InventedWord {
  readonly cueBin?: number;
  /** Of the groups 0, 1 and 2; the middle group of group g is g + 10. */
  readonly fineGroup?: number;
  /** Number of the only tag it has, from 1; 0 for several. */
  readonly soleTag?: number;
}

export function inventedTable(words: Readonly<Record<string, InventedWord>> = {}): VocabularyTable {
  const known = Object.entries(words).map(([word, facts]) => ({ hash: hashOf(normalizeWord(word)), ...facts }));
  known.sort((a, b) => a.hash - b.hash);
  return {
    hashes: Int32Array.from(known, ({ hash }) => hash),
    fineGroups: Uint16Array.from(known, ({ fineGroup = 0 }) => fineGroup),
    cueBins: Uint8Array.from(known, ({ cueBin = 1 }) => cueBin),
    soleTags: Uint8Array.from(known, ({ soleTag = 0 }) => soleTag),
    middleGroups: Uint8Array.of(0, 11, 12),
  };
}

/** The columns of a text whose paragraphs are its lines, with no more known of words than is said. */
export function columnsOfText(text: string, words: Readonly<Record<string, InventedWord>> = {}): Columns {
  return columnsOf(readArticle(buildArticle(text)), new Vocabulary(inventedTable(words)));
}

/** A labelling that says nothing but what is written into it. */
export function blankLabelling(count: number): Labelling {
  return {
    content: new Float32Array(count),
    contentStart: new Float32Array(count),
    source: new Float32Array(count),
    sourceStart: new Float32Array(count),
    cue: new Float32Array(count),
    cueStart: new Float32Array(count),
    label: new Uint8Array(count),
  };
}

/** The tokens that read like `words`, one after another; throws when they do not stand in the text. */
export function runOf({ reading, count }: Columns, words: string): Stretch {
  const wanted = words.split(' ');
  for (let first = 0; first + wanted.length <= count; first += 1) {
    if (wanted.every((word, at) => reading.word(first + at) === word)) return { first, end: first + wanted.length };
  }
  throw new Error(`There are no tokens “${words}” in “${reading.text}”.`);
}

/** Runs of tokens as words between spaces. */
export function wordsOf({ reading }: Columns, { first, end }: Stretch): string {
  return Array.from({ length: end - first }, (_, at) => reading.word(first + at)).join(' ');
}

/** All tokens of a text. */
export function allOf({ count }: Columns): Stretch {
  return { first: 0, end: count };
}
