import { expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check-corpus.ts';
import { checkCorrections } from '../../src/corpus/check-corrections.ts';
import type { Correction } from '../../src/corpus/correction.ts';
import { formatProblem } from '../../src/corpus/problem.ts';

const CORRECTION: Correction = {
  article: 'market-fire',
  layer: 'gold',
  contentText: 'We will rebuild',
  status: 'corrected',
  speaker: null,
  annotator: 'A. Reader',
  createdAt: '2026-01-31T12:00:00+01:00',
};

function check(changes: Partial<Correction>) {
  return checkCorrections({ type: 'corrections', corrections: [{ ...CORRECTION, ...changes }] }, 'c.json');
}

it('a correction is kept with its time in UTC', () => {
  expect(check({}).value).toEqual([{ ...CORRECTION, createdAt: '2026-01-31T11:00:00.000Z' }]);
});

it.each<[string, Partial<Correction>, string]>([
  ['an article id that is none', { article: '' }, 'ARTICLE_ID_INVALID  c.json, correction 1, article'],
  ['a layer name that is none', { layer: 'my layer' }, 'LAYER_NAME_INVALID  c.json, correction 1, layer'],
  ['no content', { contentText: ' ' }, 'DOCUMENT_INVALID  c.json, correction 1, contentText'],
  ['a time without zone', { createdAt: '2026-01-31T12:00:00' }, 'DATE_INVALID  c.json, correction 1, createdAt'],
  ['a nameless speaker', { speaker: { id: 'x', name: '', kind: 'person' } }, 'SPEAKER_NAME_MISSING  c.json, correction 1, speaker'],
])('%s is a problem', (_, changes, expected) => {
  expect((check(changes).problems ?? []).map(formatProblem).join()).toContain(expected);
});

it('a corpus without a name or with a language that is none is a problem', () => {
  const draft = { type: 'corpus', name: '', description: undefined, licence: undefined, language: 'english' } as const;
  const codes = checkCorpus(draft, 'corpus.json').problems?.map((problem) => problem.code);
  expect(codes).toEqual(['DOCUMENT_INVALID', 'LANGUAGE_INVALID']);
});
