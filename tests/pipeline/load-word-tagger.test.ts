import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadWordTagger } from '../../src/pipeline/load-word-tagger.ts';
import { WEIGHTS } from '../attribution/model/shipped-finder.ts';
import { buildArticle } from '../support/builders.ts';
import { taggedTokens } from '../support/tagged-tokens.ts';

it.skipIf(!existsSync(WEIGHTS))('the shipped tagger is read once, and tags', async () => {
  const [first, second] = await Promise.all([loadWordTagger(), loadWordTagger()]);
  expect(second).toBe(first);
  expect(taggedTokens(first, buildArticle('She went home.'))[0]?.map(({ lemma, pos }) => `${lemma}/${pos}`)).toEqual([
    'she/PRON',
    'go/VERB',
    'home/ADV',
  ]);
});
