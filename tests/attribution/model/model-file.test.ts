import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../src/attribution/model/1-label-tokens.ts';
import { ARGUMENT_LABELS } from '../../../src/attribution/model/3-find-arguments.ts';
import { readModelFile, readTaggerParts, writeModelFile } from '../../../src/attribution/model/model-file.ts';
import type { Model } from '../../../src/attribution/model/model.ts';
import { packRows } from '../../../src/attribution/model/packed-rows.ts';
import { readModel } from '../../../src/attribution/model/read-model.ts';
import { TAGS } from '../../../src/attribution/model/tagger.ts';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import { buildArticle } from '../../support/builders.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { inventedTable } from './invented-columns.ts';

const CLEAR = /no file of weights of Whosaid|have format .* Train them again|cut short or damaged|for other labels/;

/** A model of few weights, so that its file can be cut and broken at every byte. */
function invent(change: Partial<Model> = {}): Model {
  const random = new SeededRandom(3);
  const weights = (count: number): number[] => Array.from({ length: count }, () => random.integer(-127, 127));
  const chain = (labels: number): Model['labels'] => ({
    labels,
    rows: packRows(weights(8 * labels), labels),
    scale: 0.01,
    transitions: Float64Array.from(weights((labels + 1) * labels), (weight) => weight / 100),
  });
  return {
    vocabulary: inventedTable({ said: { cueBin: 9, fineGroup: 1 }, told: { cueBin: 8 }, bread: { fineGroup: 2 } }),
    tagger: { rows: packRows(weights(4 * TAGS.length), TAGS.length) },
    labels: chain(LABELS),
    arguments: chain(ARGUMENT_LABELS),
    judge: { rows: Float32Array.from(weights(8)), threshold: 0.33 },
    ...change,
  };
}

const BYTES = writeModelFile(invent());

describe('a file of weights', () => {
  it('gives the weights that were written', () => {
    expect(readModelFile(BYTES)).toEqual(invent());
  });

  it('is the same byte for byte when it is read and written again', () => {
    expect(writeModelFile(readModelFile(BYTES))).toEqual(BYTES);
  });

  it('is read from the middle of other bytes too', () => {
    const bytes = Buffer.concat([Buffer.from('abc'), BYTES, Buffer.from('abc')]).subarray(3, 3 + BYTES.length);
    expect(readModelFile(bytes)).toEqual(invent());
  });

  it('does not change with the bytes it was read from', () => {
    const bytes = BYTES.slice();
    const model = readModelFile(bytes);
    bytes.fill(0);
    expect(model).toEqual(invent());
  });

  it('gives what tells parts of speech alone, whatever follows it', () => {
    const { vocabulary, tagger } = invent();
    expect(readTaggerParts(BYTES)).toEqual({ vocabulary, tagger });
    const needed = Array.from(BYTES, (_, length) => length).find((length) => isReadable(BYTES.subarray(0, length)));
    expect(needed).toBeLessThan(BYTES.length / 2);
    expect(readTaggerParts(BYTES.subarray(0, needed))).toEqual({ vocabulary, tagger });
  });

  it('is refused wherever it is cut', () => {
    for (let length = 0; length < BYTES.length; length += 1)
      expect(() => readModelFile(BYTES.subarray(0, length)), `cut at ${length}`).toThrow(CLEAR);
  });

  it.each([
    ['nothing', new Uint8Array(0), 'does not begin with "whosaid"'],
    ['another file', new TextEncoder().encode('{"text": "We wait."}'), 'does not begin with "whosaid"'],
    ['its name alone', BYTES.subarray(0, 7), 'format none'],
    ['another format', BYTES.with(7, 9), 'format 9'],
    ['an unknown type', BYTES.with(8, 77), 'cut short or damaged'],
    ['another type', BYTES.with(8, 5), 'cut short or damaged'],
    ['too great a length', BYTES.with(15, 255), 'cut short or damaged'],
    ['other labels', writeModelFile(invent({ labels: { ...invent().labels, labels: 5 } })), 'for other labels'],
  ])('that is %s is refused in words that say so', (_, bytes, words) => {
    expect(() => readModelFile(bytes)).toThrow(words);
  });

  it('of random bytes is refused', () => {
    const random = new SeededRandom(4);
    for (let round = 0; round < 2_000; round += 1) {
      const bytes = Uint8Array.from({ length: random.integer(0, 300) }, () => random.integer(0, 255));
      if (random.chance(0.7)) bytes.set(BYTES.subarray(0, Math.min(8, bytes.length)));
      expect(() => readModelFile(bytes)).toThrow(CLEAR);
    }
  });

  it('with wrong bytes is refused, or finds what it finds without a crash', () => {
    const random = new SeededRandom(5);
    const reading = readArticle(buildArticle('“We wait,” Ida said. She told Kai: “Bread first.”'));
    for (let round = 0; round < 2_000; round += 1) {
      let bytes = BYTES;
      for (let times = random.integer(1, 4); times > 0; times -= 1)
        bytes = bytes.with(random.integer(0, BYTES.length - 1), random.integer(0, 255));
      expect(readOrRefuse(bytes, reading)).toMatch(CLEAR);
    }
  });
});

/** Is the part of a file that tells parts of speech whole? Throws when it is refused in words that are not clear. */
function isReadable(bytes: Uint8Array): boolean {
  try {
    return readTaggerParts(bytes).tagger.rows.words.length > 0;
  } catch (error) {
    expect(String(error)).toMatch(CLEAR);
    return false;
  }
}

/** The message with which a file is refused; one that is clear when it can be used. */
function readOrRefuse(bytes: Uint8Array, reading: Parameters<ReturnType<typeof readModel>['find']>[0]): string {
  let finder;
  try {
    finder = readModel(bytes);
  } catch (error) {
    return String(error);
  }
  finder.find(reading);
  return 'no file of weights of Whosaid was refused';
}
