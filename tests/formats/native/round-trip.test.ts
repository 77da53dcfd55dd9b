import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkAnnotation } from '../../../src/corpus/check-annotation.ts';
import { checkArticle } from '../../../src/corpus/check-article.ts';
import { checkCorrections } from '../../../src/corpus/check-corrections.ts';
import { checkSpeakers } from '../../../src/corpus/check-speakers.ts';
import type { Draft } from '../../../src/corpus/draft.ts';
import { readNativeText } from '../../../src/formats/native/read-native-text.ts';
import { writeAnnotation } from '../../../src/formats/native/write-annotation.ts';
import { writeArticle } from '../../../src/formats/native/write-article.ts';
import { writeCorpus } from '../../../src/formats/native/write-corpus.ts';
import { writeCorrections } from '../../../src/formats/native/write-corrections.ts';
import { writeSpeakers } from '../../../src/formats/native/write-speakers.ts';
import { OFFSET_UNITS } from '../../../src/text/offsets.ts';
import { annotated, articles, corrections, speakers } from './arbitraries.ts';

const RUNS = { seed: 2, numRuns: 200 };

/** The draft of a document of one type after a trip through bytes. */
function reread<T extends Draft['type']>(document: object, type: T): Extract<Draft, { type: T }> {
  const { value, problems } = readNativeText(JSON.stringify(document), 'f.json');
  expect(problems).toBeUndefined();
  expect(value?.type).toBe(type);
  return value as Extract<Draft, { type: T }>;
}

function leftOpen(): never {
  throw new Error('A written annotation leaves nothing open.');
}

it('an article that was written reads the same', () => {
  fc.assert(
    fc.property(articles, (article) => {
      expect(checkArticle(reread(writeArticle(article), 'article'), 'f')).toEqual({ value: article });
    }),
    RUNS,
  );
});

it('an annotation that was written in any unit reads the same', () => {
  fc.assert(
    fc.property(annotated, fc.constantFrom(...OFFSET_UNITS), ({ article, annotation }, unit) => {
      const draft = reread(writeAnnotation(annotation, article, unit), 'annotation');
      expect(checkAnnotation(draft, article, 'f', { cue: leftOpen, sourceKind: leftOpen })).toEqual({ value: annotation });
    }),
    RUNS,
  );
});

it('speakers that were written read the same', () => {
  fc.assert(
    fc.property(speakers, (list) => {
      expect(checkSpeakers(reread(writeSpeakers(list), 'speakers'), 'f')).toEqual({ value: list });
    }),
    RUNS,
  );
});

it('corrections that were written read the same', () => {
  fc.assert(
    fc.property(corrections, (list) => {
      expect(checkCorrections(reread(writeCorrections(list), 'corrections'), 'f')).toEqual({ value: list });
    }),
    RUNS,
  );
});

it('the description of a corpus that was written reads the same', () => {
  const corpus = { type: 'corpus', name: 'Sample', description: undefined, licence: 'CC0-1.0', language: 'en' } as const;
  expect(reread(writeCorpus(corpus), 'corpus')).toEqual(corpus);
});

it('a written document has no key without a value', () => {
  fc.assert(
    fc.property(annotated, ({ article, annotation }) => {
      const documents = [writeArticle(article), writeAnnotation(annotation, article, 'byte')];
      // Strict equality tells an absent key from one that is undefined.
      expect(JSON.parse(JSON.stringify(documents))).toStrictEqual(documents);
    }),
    RUNS,
  );
});

it('the keys of a written article have a fixed order', () => {
  const [article] = fc.sample(articles, { seed: 4, numRuns: 1 });
  if (!article) throw new Error('No sample.');
  const full = { ...article, date: '2025-03-01', publisher: 'The Post', credits: ['A'], section: 'World' };
  const keys = Object.keys(writeArticle(full)).filter((key) => ['format', 'id', 'headline', 'date', 'publisher', 'credits', 'section', 'paragraphs'].includes(key));
  expect(keys).toEqual(['format', 'id', 'headline', 'date', 'publisher', 'credits', 'section', 'paragraphs']);
});

it('an annotation is not written with the text of another article', () => {
  const [sample] = fc.sample(annotated, { seed: 4, numRuns: 1 });
  if (!sample) throw new Error('No sample.');
  const other = { ...sample.article, id: 'quite-another' };
  expect(() => writeAnnotation(sample.annotation, other, 'utf16')).toThrow('not of quite-another');
});
