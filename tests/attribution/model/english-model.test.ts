import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModelFile, writeModelFile } from '../../../src/attribution/model/model-file.ts';
import { readModel } from '../../../src/attribution/model/read-model.ts';
import { TAGS } from '../../../src/attribution/model/tagger.ts';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import { buildArticle } from '../../support/builders.ts';
import { WEIGHTS } from './shipped-finder.ts';

const MEGABYTE = 2 ** 20;

describe.skipIf(!existsSync(WEIGHTS))('the shipped weights', () => {
  it('are those of the version in the name of the layer: who changes them raises it', () => {
    const hash = createHash('sha256').update(readFileSync(WEIGHTS)).digest('hex').slice(0, 16);
    expect({ version: readModel(readFileSync(WEIGHTS)).version, hash }).toEqual({
      version: 1,
      hash: '8ef38d91098df6b4',
    });
  });

  it('are one file of at most 8 MB', () => expect(statSync(WEIGHTS).size).toBeLessThanOrEqual(8_000_000));

  it('are in the format that this program writes', () => {
    const bytes = readFileSync(WEIGHTS);
    expect(Buffer.from(writeModelFile(readModelFile(bytes))).equals(bytes)).toBe(true);
  });

  it('are whole: tables of powers of two, tags and chances that can be', () => {
    const { tagger, judge, vocabulary, labels, arguments: args } = readModelFile(readFileSync(WEIGHTS));
    for (const rows of [tagger.rows.words.length / tagger.rows.wordsPerRow, judge.rows.length])
      expect(Math.log2(rows) % 1).toBe(0);
    expect(judge.rows.every(Number.isFinite)).toBe(true);
    expect([judge.threshold > 0, judge.threshold < 1]).toEqual([true, true]);
    expect([labels.scale > 0, args.scale > 0]).toEqual([true, true]);
    expect(vocabulary.hashes.length).toBeGreaterThan(10_000);
    expect(Math.max(...vocabulary.soleTags)).toBeLessThanOrEqual(TAGS.length);
  });

  it('know the plainest quotation', () => {
    const text = '“The bridge is safe,” Ida Brand said on Monday.';
    const [found, ...others] = readModel(readFileSync(WEIGHTS)).find(readArticle(buildArticle(text)));
    const words = [found?.content, found?.cue, found?.source].map((spans) =>
      spans?.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16)).join(),
    );
    expect([...words, ...others]).toEqual(['“The bridge is safe,”', 'said', 'Ida Brand']);
  });

  it('take memory in proportion to a text of nothing but cues, and not much', () => {
    const finder = readModel(readFileSync(WEIGHTS));
    const reading = readArticle(buildArticle('said '.repeat(MEGABYTE / 20)));
    finder.find(reading);
    const before = process.memoryUsage().rss;
    finder.find(reading);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * MEGABYTE);
  });
});
