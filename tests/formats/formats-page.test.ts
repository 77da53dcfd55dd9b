import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { checkAnnotation } from '../../src/corpus/check-annotation.ts';
import { checkArticle } from '../../src/corpus/check-article.ts';
import { checkCorpus } from '../../src/corpus/check-corpus.ts';
import { checkCorrections } from '../../src/corpus/check-corrections.ts';
import { checkSpeakers } from '../../src/corpus/check-speakers.ts';
import type { Draft } from '../../src/corpus/draft.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import type { Checked } from '../../src/corpus/problem.ts';
import { readNativeText } from '../../src/formats/native/read-native-text.ts';
import { readPlainText } from '../../src/formats/plain-text/read-plain-text.ts';

const PAGE = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');

const blocksOf = (language: string): string[] =>
  Array.from(PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms')), ([, block]) => block ?? '');
const DOCUMENTS = [...blocksOf('json'), ...blocksOf('ndjson').flatMap((block) => block.trimEnd().split('\n'))];
const COMPLETE = { cue: () => ({ lemma: 'say', class: 'neutral' as const }), sourceKind: () => 'name' as const };

function valueOf<T>({ value, problems }: Checked<T>): T | undefined {
  expect(problems?.map(formatProblem)).toBeUndefined();
  return value;
}

function articlesOf(drafts: readonly (Draft | undefined)[]): Map<string, Article> {
  const articles = drafts.map((draft) => (draft?.type === 'article' ? valueOf(checkArticle(draft, 'formats.md')) : undefined));
  return new Map(articles.filter((article) => article !== undefined).map((article) => [article.id, article]));
}

function check(draft: Draft, articles: ReadonlyMap<string, Article>): Checked<unknown> {
  if (draft.type === 'article') return checkArticle(draft, 'formats.md');
  if (draft.type === 'speakers') return checkSpeakers(draft, 'formats.md');
  if (draft.type === 'corpus') return checkCorpus(draft, 'formats.md');
  if (draft.type === 'corrections') return checkCorrections(draft, 'formats.md');
  const article = articles.get(draft.article);
  if (!article) throw new Error(`docs/formats.md has no article ${draft.article}.`);
  return checkAnnotation(draft, article, 'formats.md', COMPLETE);
}

it('docs/formats.md shows every kind of document', () => {
  const types = DOCUMENTS.map((text) => valueOf(readNativeText(text, 'formats.md'))?.type);
  expect([...new Set(types)].toSorted()).toEqual(['annotation', 'article', 'corpus', 'corrections', 'speakers']);
});

it('every document of docs/formats.md imports without a problem, spans and their texts included', () => {
  const drafts = DOCUMENTS.map((text) => valueOf(readNativeText(text, 'formats.md')));
  const articles = articlesOf(drafts);
  for (const draft of drafts) if (draft) valueOf(check(draft, articles));
});

it('the plain text of docs/formats.md imports as the page says', () => {
  const [text = ''] = blocksOf('text');
  const draft = valueOf(readPlainText(text, 'market-fire.txt'));
  expect(draft).toMatchObject({
    id: 'market-fire',
    headline: 'Fire at the market',
    date: '2025-03-01',
    dateline: 'LOWER HARBOUR, Westland',
    credits: ['Ann Roe', 'Bo Lind'],
    paragraphs: [{ kind: 'body' }, { kind: 'body' }, { kind: 'caption' }],
  });
  expect(draft && checkArticle(draft, 'formats.md').problems).toBeUndefined();
});
