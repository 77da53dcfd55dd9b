import { describe, expect, it } from 'vitest';
import { readArticle, type Reading, type TokenRange } from '../../../src/attribution/reading/reading.ts';
import { buildArticle } from '../../support/builders.ts';

const EMPTY_PARAGRAPHS = { paragraphs: [] };

function wordsOf({ word }: Reading, { first, end }: TokenRange): string[] {
  return Array.from({ length: end - first }, (_, index) => word(first + index));
}

describe('a reading', () => {
  it.each([
    ['Omar said: “Stop.”', ['Omar', 'said', ':', '“', 'Stop', '.', '”']],
    ['Mr. Omar left the U.S. at 10:30.', ['Mr.', 'Omar', 'left', 'the', 'U.S.', 'at', '10:30', '.']],
    ['Omar’s don’t', ['Omar', '’s', 'don’t']],
    ['They’ve 1,500 third-grade books -- all.', ['They', '’ve', '1,500', 'third-grade', 'books', '--', 'all', '.']],
    ['@lower_harbour posted #tide...', ['@lower_harbour', 'posted', '#tide', '...']],
    ['bus 9 🌊🥣', ['bus', '9', '🌊🥣']],
    ['Kim Jong-un, O’Brien', ['Kim', 'Jong-un', ',', 'O’Brien']],
  ])('has words and signs as tokens: %s', (text, expected) => {
    const reading = readArticle(buildArticle(text));
    expect(wordsOf(reading, { first: 0, end: reading.tokens.count })).toEqual(expected);
  });

  it('gives words in lower case with straight apostrophes', () => {
    const { lower } = readArticle(buildArticle('DON’T Go'));
    expect([lower(0), lower(1), lower(2)]).toEqual(["don't", 'go', '']);
  });

  it('cuts sentences and paragraphs', () => {
    const reading = readArticle(buildArticle('It rained. It stopped.\n\nNobody\n\nsaw it.'));
    expect(reading.sentences.map((range) => wordsOf(reading, range).join(' '))).toEqual([
      'It rained .',
      'It stopped .',
      'Nobody',
      'saw it .',
    ]);
    expect(reading.paragraphs.map((range) => wordsOf(reading, range).length)).toEqual([6, 1, 3]);
  });

  it('tells each token its quotation, marks included', () => {
    const { tokens } = readArticle(buildArticle('“No,” he said.'));
    expect([...tokens.quotation]).toEqual([0, 0, 0, 0, -1, -1, -1]);
  });

  it('reads nothing outside paragraphs', () => {
    const reading = readArticle(buildArticle('“No,” he said.', EMPTY_PARAGRAPHS));
    expect([reading.tokens.count, reading.sentences.length, reading.quotations.length]).toEqual([0, 0, 0]);
  });
});
