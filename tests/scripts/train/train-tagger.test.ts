import { describe, expect, it } from 'vitest';
import { type TaggedColumns, trainTagger } from '../../../scripts/train/train-tagger.ts';
import { type Columns } from '../../../src/attribution/model/columns.ts';
import { tagTokens, TAGS } from '../../../src/attribution/model/tagger.ts';
import { columnsOfText, type InventedWord } from '../../attribution/model/invented-columns.ts';

type Tag = (typeof TAGS)[number];

/** A text with the tags of its tokens. */
function tagged(text: string, tags: string): TaggedColumns {
  return { columns: columnsOfText(text), tags: Uint8Array.from(tags.split(' '), (tag) => TAGS.indexOf(tag as Tag)) };
}

/** “Watch” is a noun after “the” and a verb after “they”. */
const LESSONS = [
  ['they watch the boat.', 'PRON VERB DET NOUN PUNCT'],
  ['the watch sees the boat.', 'DET NOUN VERB DET NOUN PUNCT'],
  ['they see the watch.', 'PRON VERB DET NOUN PUNCT'],
  ['they watch.', 'PRON VERB PUNCT'],
] as const;

const learn = (): ReturnType<typeof trainTagger> =>
  trainTagger(Array.from({ length: 5 }, () => LESSONS.map(([text, tags]) => tagged(text, tags))).flat());

const WEIGHTS = learn();

function tagsOf(columns: Columns, weights = WEIGHTS): string {
  tagTokens(columns, weights);
  return Array.from(columns.tag, (tag) => TAGS[tag]).join(' ');
}

describe('a tagger', () => {
  it.each(LESSONS)('tags “%s” as it was taught', (text, tags) => expect(tagsOf(columnsOfText(text))).toBe(tags));

  it('tells the tags of a word apart by the words before it', () => {
    expect(tagsOf(columnsOfText('they watch the watch.'))).toBe('PRON VERB DET NOUN PUNCT');
  });

  it('gives words that have only one tag that one', () => {
    const words: Record<string, InventedWord> = { watch: { soleTag: 1 + TAGS.indexOf('INTJ') } };
    expect(tagsOf(columnsOfText('they watch.', words))).toBe('PRON INTJ PUNCT');
  });

  it('learns the same each time', () => expect(learn()).toEqual(WEIGHTS));

  it('learned from nothing tags all the same', () => {
    expect(tagsOf(columnsOfText('we wait.'), trainTagger([]))).toBe('ADJ ADJ ADJ');
  });
});
