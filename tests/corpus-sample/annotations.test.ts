import { describe, expect, test } from 'vitest';
import { joined, readSampleCorpus, sliceCodePoints } from './sample-corpus.ts';
import type { AnnotationDocument, QuoteDocument, SpanDocument } from './sample-corpus.ts';

const { articles, annotations, speakers } = readSampleCorpus();
const textOf = new Map(articles.map((article) => [article.id, article.text]));
const paragraphsOf = new Map(articles.map((article) => [article.id, article.paragraphs]));
const goldQuotes = articles.flatMap((article) =>
  article.gold.quotes.map((quote, index) => ({ quote, name: `${article.id} ${index + 1}`, article })),
);

describe('every annotation document', () => {
  test.each(byName(annotations))('%s: each span covers the text it repeats, counted in code points', (_, document) => {
    const text = textOf.get(document.article) ?? '';
    const wrong = spansOf(document).filter((span) => sliceCodePoints(text, span) !== span.text);
    expect({ unit: document.offsetUnit, wrong }).toEqual({ unit: 'code-point', wrong: [] });
  });

  test.each(byName(annotations))('%s: each span lies inside one paragraph', (_, document) => {
    const paragraphs = paragraphsOf.get(document.article) ?? [];
    const outside = spansOf(document).filter((span) => !paragraphs.some((paragraph) => holds(paragraph, span)));
    expect(outside).toEqual([]);
  });

  test.each(byName(annotations))('%s: each speaker is declared under the same name and kind', (_, document) => {
    const declared = new Set(speakers.map(({ id, name, kind }) => JSON.stringify({ id, name, kind })));
    const used = [...document.quotes, ...document.mentions].flatMap(({ speaker }) => speaker ?? []);
    expect(used.filter(({ id, name, kind }) => !declared.has(JSON.stringify({ id, name, kind })))).toEqual([]);
  });

  test.each(byName(annotations))('%s: quotes stand in the order of their contents, none twice', (_, document) => {
    const starts = document.quotes.map(({ content }) => content[0]?.start ?? NaN);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(new Set(document.quotes.map(({ content }) => JSON.stringify(content))).size).toBe(document.quotes.length);
  });

  test.each(byName(annotations))('%s: the spans of a role are in reading order and do not overlap', (_, document) => {
    const roles = document.quotes.flatMap(({ content, cue = [], source = [] }) => [content, cue, source]);
    const disordered = roles.filter((spans) => spans.some((span, index) => span.start < (spans[index - 1]?.end ?? 0)));
    expect(disordered).toEqual([]);
  });
});

describe('the gold layer', () => {
  test('has one document an article and no other', () => {
    const documents = annotations.filter(({ layer }) => layer.name === 'gold').map(({ article }) => article);
    expect(documents.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
  });

  test.each<[string, (quote: QuoteDocument) => boolean]>([
    ['a quote without source words is implicit, and only such a quote', isImplicitExactlyWithoutSource],
    ['an anonymous source has no speaker', ({ sourceKind, speaker }) => sourceKind !== 'anonymous' || speaker === null],
    ['who is not anonymous is known, unless a document speaks', isKnownUnlessAnonymousOrDocument],
    ['a quote has a cue with lemma and class, or none of the three', hasWholeCueOrNone],
    ['a pronoun is one word', ({ sourceKind, source }) => sourceKind !== 'pronoun' || /^\p{L}+$/u.test(joined(source))],
    ['a cue or a source keeps clear of its own content', keepsRolesApart],
  ])('%s', (_, isTrueOf) => {
    expect(goldQuotes.filter(({ quote }) => !isTrueOf(quote)).map(({ name }) => name)).toEqual([]);
  });

  test('a source of kind name holds a name of its speaker, one of kind description none', () => {
    const wrong = goldQuotes.filter(({ quote: { sourceKind, source = [], speaker }, article }) => {
      const names = article.gold.mentions.filter(({ kind, speaker: { id } }) => kind === 'name' && id === speaker?.id);
      const hasName = names.some((mention) => source.some((span) => holds(span, mention)));
      return (sourceKind === 'name' && !hasName) || (sourceKind === 'description' && hasName);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });
});

test.each(articles.map((article) => [article.id, article] as const))(
  '%s: every full name of a speaker is a mention, or part of a description',
  (_, { text, gold }) => {
    const unmarked = speakers.filter(({ id, name, mergedInto }) => {
      const marks = gold.mentions.filter(({ kind, speaker }) => speaker.id === id || kind === 'description');
      const isMarked = (at: number): boolean => marks.some(({ start, end }) => start <= at && at < end);
      return mergedInto === undefined && !placesOf(name, text).every(isMarked);
    });
    expect(unmarked.map(({ name }) => name)).toEqual([]);
  },
);

describe('the speakers', () => {
  test('each is quoted or spoken about somewhere', () => {
    const used = annotations.flatMap(({ quotes, mentions }) =>
      [...quotes, ...mentions].map(({ speaker }) => speaker?.id),
    );
    expect(speakers.filter(({ id }) => !used.includes(id)).map(({ id }) => id)).toEqual([]);
  });

  test('a redirect leads to a declared speaker that does not redirect', () => {
    const redirects = speakers.flatMap(({ mergedInto }) => mergedInto ?? []);
    expect(redirects).toEqual(['oswin-tarrant']);
    expect(speakers.find(({ id }) => id === 'oswin-tarrant')).not.toHaveProperty('mergedInto');
  });
});

function byName(documents: readonly AnnotationDocument[]): [string, AnnotationDocument][] {
  return documents.map((document) => [`${document.layer.name}, ${document.article}`, document]);
}

/** The code point offsets at which a name is printed as whole words. */
function placesOf(name: string, text: string): number[] {
  const printed = text.matchAll(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'));
  return Array.from(printed, ({ index }) => [...text.slice(0, index)].length);
}

function spansOf({ quotes, mentions }: AnnotationDocument): SpanDocument[] {
  const inQuotes = quotes.flatMap(({ content, cue = [], source = [], evidence = [] }) => [
    ...content,
    ...cue,
    ...source,
    ...evidence.flatMap(({ spans }) => spans),
  ]);
  return [...inQuotes, ...mentions];
}

function holds(outer: SpanDocument, inner: SpanDocument): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.start < inner.end;
}

function isImplicitExactlyWithoutSource({ source, sourceKind }: QuoteDocument): boolean {
  return (source === undefined) === (sourceKind === 'implicit');
}

function isKnownUnlessAnonymousOrDocument({ sourceKind, speaker }: QuoteDocument): boolean {
  return speaker !== null || sourceKind === 'anonymous' || sourceKind === 'document' || sourceKind === 'pronoun';
}

function hasWholeCueOrNone({ cue, cueLemma, cueClass }: QuoteDocument): boolean {
  return new Set([cue, cueLemma, cueClass].map((part) => part === undefined)).size === 1;
}

function keepsRolesApart({ content, cue = [], source = [] }: QuoteDocument): boolean {
  return [...cue, ...source].every((span) => content.every((part) => span.end <= part.start || part.end <= span.start));
}
