import type { ChainWeights } from './chain.ts';
import { wordsFor } from './packed-rows.ts';
import { TAGS } from './tagger.ts';
import { isWhole, type Model } from './model.ts';

/**
 * A file of weights: "whosaid", a version byte, then arrays one after another in the order of `writeModelFile`, each with
 * its type, its length and its entries in little-endian order, aligned to eight bytes.
 */
const MAGIC = 'whosaid';
const FORMAT = 1;
const HEADER_BYTES = 8;

type Numbers = Int8Array | Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array;
const TYPES = [Int8Array, Uint8Array, Uint16Array, Int32Array, Float32Array, Float64Array] as const;

export function writeModelFile(model: Model): Uint8Array {
  const { vocabulary, tagger, labels, arguments: args, judge } = model;
  const arrays: readonly Numbers[] = [
    vocabulary.hashes,
    vocabulary.fineGroups,
    vocabulary.cueBins,
    vocabulary.soleTags,
    vocabulary.middleGroups,
    tagger.rows.words,
    packedWords(labels),
    labels.transitions,
    packedWords(args),
    args.transitions,
    judge.rows,
    Float64Array.of(labels.labels, labels.scale, args.labels, args.scale, judge.threshold),
  ];
  const bytes = new Uint8Array(HEADER_BYTES + arrays.reduce((sum, array) => sum + 8 + padded(array.byteLength), 0));
  bytes.set(new TextEncoder().encode(MAGIC));
  bytes[MAGIC.length] = FORMAT;
  const view = new DataView(bytes.buffer);
  let at = HEADER_BYTES;
  for (const array of arrays) {
    view.setUint32(
      at,
      TYPES.findIndex((type) => array instanceof type),
      true,
    );
    view.setUint32(at + 4, array.length, true);
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at + 8);
    at += 8 + padded(array.byteLength);
  }
  return bytes;
}

function packedWords({ rows }: ChainWeights): Int32Array {
  if (rows instanceof Float32Array) throw new Error('Weights are packed before they are written.');
  return rows.words;
}

/** The parts of a file of weights that tell parts of speech; they come first in it. */
export type TaggerParts = Pick<Model, 'vocabulary' | 'tagger'>;

const TAGGER_ARRAYS = 6;

/** Reads a file of weights. Throws when it is none, is cut short, or was written by another version of the program. */
export function readModelFile(bytes: Uint8Array): Model {
  const next = arraysOf(bytes);
  const parts = taggerParts(next);
  const [labelRows, labelSteps, argumentRows, argumentSteps] = [
    next(Int32Array),
    next(Float64Array),
    next(Int32Array),
    next(Float64Array),
  ];
  const judgeRows = next(Float32Array);
  const [labels = 0, labelScale = 1, args = 0, argumentScale = 1, threshold = 0.5] = next(Float64Array);
  const model: Model = {
    ...parts,
    labels: {
      labels,
      rows: { words: labelRows, wordsPerRow: wordsFor(labels) },
      scale: labelScale,
      transitions: labelSteps,
    },
    arguments: {
      labels: args,
      rows: { words: argumentRows, wordsPerRow: wordsFor(args) },
      scale: argumentScale,
      transitions: argumentSteps,
    },
    judge: { rows: judgeRows, threshold },
  };
  if (!isWhole(model)) throw new Error('These weights are for other labels than this program has. Train them again.');
  return model;
}

/** Reads what tells parts of speech of a file of weights, and keeps nothing of the rest. Throws as `readModelFile` does. */
export function readTaggerParts(bytes: Uint8Array): TaggerParts {
  return taggerParts(arraysOf(bytes, TAGGER_ARRAYS));
}

/** Gives the arrays of a file one after another; throws when the next one is of another type. */
type NextArray = <T extends Numbers>(type: new (length: number) => T) => T;

function arraysOf(bytes: Uint8Array, most = Infinity): NextArray {
  if (new TextDecoder().decode(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('This is no file of weights of Whosaid: it does not begin with "whosaid".');
  if (bytes[MAGIC.length] !== FORMAT)
    throw new Error(
      `These weights have format ${bytes[MAGIC.length] ?? 'none'}; this program reads format ${FORMAT}. Train them again.`,
    );
  const arrays = readArrays(bytes, most);
  return (type) => {
    const array = arrays.shift();
    if (!(array instanceof type))
      throw new Error('This file of weights is cut short or damaged. Install the package again.');
    return array;
  };
}

function taggerParts(next: NextArray): TaggerParts {
  const vocabulary = {
    hashes: next(Int32Array),
    fineGroups: next(Uint16Array),
    cueBins: next(Uint8Array),
    soleTags: next(Uint8Array),
    middleGroups: next(Uint8Array),
  };
  return { vocabulary, tagger: { rows: { words: next(Int32Array), wordsPerRow: wordsFor(TAGS.length) } } };
}

/** The first arrays of a file, `most` at most; none when the bytes end before they do. */
function readArrays(bytes: Uint8Array, most: number): Numbers[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const arrays: Numbers[] = [];
  let at = HEADER_BYTES;
  while (at + 8 <= bytes.byteLength && arrays.length < most) {
    const type = TYPES[view.getUint32(at, true)];
    const length = view.getUint32(at + 4, true);
    if (type === undefined || at + 8 + length * type.BYTES_PER_ELEMENT > bytes.byteLength) return [];
    // A copy, which begins where its entries may begin, and changes no more with the bytes.
    const entries = new Uint8Array(bytes.subarray(at + 8, at + 8 + length * type.BYTES_PER_ELEMENT));
    arrays.push(new type(entries.buffer));
    at += 8 + padded(length * type.BYTES_PER_ELEMENT);
  }
  return arrays;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
