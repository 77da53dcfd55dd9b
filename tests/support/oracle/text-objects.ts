import { compareKeys, groupsOf, must } from './compare-text.ts';
import { startOf, type Article, type Layer, type Mention, type Paragraph, type Span } from './corpus.ts';
import { nameIn, paragraphOf } from './filters.ts';
import type { QuoteFilter } from './filter-types.ts';
import { wordsIn } from './lists.ts';
import { segmentsOf } from './segments.ts';
import { share } from './speakers.ts';
import type { QuotesArguments, World } from './world.ts';
import { countWords } from '../../../src/text/tokens.ts';

/** `Article` of the API. */
export function articleObject(article: Article, world: World): object {
  const { document, text, paragraphs, quotes, mentions, layers } = article;
  const { corpus } = world;
  return {
    __typename: 'Article',
    id: `article/${document.id}`,
    headline: document.headline,
    date: document.date ?? null,
    dateline: document.dateline ?? null,
    publisher: document.publisher ?? null,
    credits: document.credits ?? [],
    url: document.url ?? null,
    language: document.language ?? 'en',
    licence: document.licence ?? null,
    section: document.section ?? null,
    wordCount: () => countWords(text),
    text,
    paragraphs: ({ kind }: { kind?: readonly string[] | null }) =>
      paragraphs.filter((one) => !kind || kind.includes(one.kind)).map(world.paragraph),
    quotes: (args: QuotesArguments) => world.quotePage(quotes, args),
    speakers: () => speakersIn(article, world),
    mentions({ speaker }: { speaker?: string | null }) {
      const wanted = typeof speaker === 'string' ? { one: corpus.speakers.of(nameIn(speaker, 'speaker')) } : undefined;
      return mentions.filter((one) => one.isEffective && (!wanted || one.speaker === wanted.one)).map(world.mention);
    },
    layers: () => layers.toSorted((a, b) => compareKeys([a.name], [b.name])).map(world.layer),
    next: () => neighbour(article, world, 1),
    previous: () => neighbour(article, world, -1),
  };
}

function speakersIn({ quotes }: Article, world: World): object[] {
  const groups = groupsOf(
    quotes.filter(({ isEffective, speaker }) => isEffective && speaker),
    ({ speaker }) => must(speaker),
  );
  return [...groups]
    .map(([speaker, group]) => ({ speaker, quoteCount: group.length, wordCount: wordsIn(group) }))
    .sort(
      (a, b) => b.quoteCount - a.quoteCount || b.wordCount - a.wordCount || compareKeys([a.speaker.id], [b.speaker.id]),
    )
    .map(({ speaker, ...counts }) => ({ ...counts, speaker: () => world.speaker(speaker) }));
}

/** By day of publication and id; those without a day come first. */
function neighbour(article: Article, { corpus, ...world }: World, step: 1 | -1): object | null {
  const keysOf = ({ document }: Article): string[] => [document.date ?? '', document.id];
  const sorted = corpus.articles.toSorted((a, b) => compareKeys(keysOf(a), keysOf(b)));
  const found = sorted[sorted.indexOf(article) + step];
  return found ? world.article(found) : null;
}

/** `Paragraph` of the API. */
export function paragraphObject(paragraph: Paragraph, world: World): object {
  const { article, ordinal, kind, start, end } = paragraph;
  const beside = (step: number): object | null => {
    const found = article.paragraphs[ordinal - 1 + step];
    return found ? world.paragraph(found) : null;
  };
  return {
    __typename: 'Paragraph',
    id: `article/${article.document.id}/paragraph/${ordinal}`,
    article: () => world.article(article),
    ordinal,
    kind,
    text: article.text.slice(start, end),
    span: () => world.span(paragraph),
    quotes: ({ filter }: { filter?: QuoteFilter | null }) =>
      world
        .select(article.quotes, filter)
        .filter(({ content }) => content.some((span) => share(span, paragraph)))
        .sort((a, b) => startOf(a) - startOf(b))
        .map(world.quote),
    segments: () =>
      segmentsOf(paragraph).map(({ quotes, speaker, ...segment }) => ({
        ...segment,
        quotes: () => quotes.map(world.quote),
        speaker: () => speaker && world.speaker(speaker),
      })),
    next: () => beside(1),
    previous: () => beside(-1),
  };
}

/** `Span` of the API. */
export function spanObject(span: Span, world: World): object {
  const { article, start, end } = span;
  const offset = (at: number, unit: string): number => {
    const before = article.text.slice(0, at);
    const units: Readonly<Record<string, number>> = {
      BYTE: Buffer.byteLength(before),
      CODE_POINT: Array.from(before).length,
      UTF16: at,
    };
    return must(units[unit]);
  };
  return {
    text: article.text.slice(start, end),
    start: ({ unit }: { unit: string }) => offset(start, unit),
    end: ({ unit }: { unit: string }) => offset(end, unit),
    paragraph: () => world.paragraph(paragraphOf(span)),
  };
}

/** `Mention` of the API. */
export function mentionObject(mention: Mention, world: World): object {
  return {
    span: () => world.span(mention),
    kind: mention.kind,
    speaker: () => world.speaker(mention.speaker),
    article: () => world.article(mention.article),
  };
}

/** `Layer` of the API. */
export function layerObject(layer: Layer, { corpus }: World): object {
  return {
    __typename: 'Layer',
    id: `layer/${layer.name}`,
    name: layer.name,
    method: layer.method,
    annotator: layer.annotator,
    createdAt: layer.createdAt,
    quoteCount: () => corpus.quotes.filter((quote) => quote.layer === layer).length,
    articleCount: () => corpus.articles.filter(({ layers }) => layers.includes(layer)).length,
  };
}
