import { similarityOf } from '../../src/statistics/similarity.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { contentOf, joined } from './sample-corpus.ts';
import type { PlacedParagraph, QuoteDocument, SampleArticle } from './sample-corpus.ts';

/** A quote with all that a construction may be told by. */
export interface QuoteInPlace {
  readonly quote: QuoteDocument;
  readonly article: SampleArticle;
  readonly articles: readonly SampleArticle[];
}

/** Is the construction there? One entry for each construction of the README that a quote shows. */
export const QUOTE_CONSTRUCTIONS: Readonly<Record<string, (place: QuoteInPlace) => boolean>> = {
  'split quote': ({ quote, article }) => quote.content.length > paragraphsOf(quote, article).length,
  'quote over several paragraphs': ({ quote, article }) => paragraphsOf(quote, article).length > 1,
  'floating quote': ({ quote }) => !quote.cue && !quote.source && quote.speaker !== null,
  'nested quote': (place) => isNested(place),
  pronoun: ({ quote }) => quote.sourceKind === 'pronoun',
  'singular they': ({ quote }) => /^they$/iu.test(joined(quote.source)) && quote.speaker?.kind === 'person',
  'title and surname': ({ quote }) => /^(?:Captain|Mr|Dr) \p{Lu}\p{L}+$/u.test(joined(quote.source)),
  'first name alone': ({ quote }) => joined(quote.source) === quote.speaker?.name.split(' ')[0],
  'role only': ({ quote }) => quote.sourceKind === 'description' && quote.speaker?.kind === 'person',
  'anonymous source': ({ quote }) => quote.sourceKind === 'anonymous' && quote.source !== undefined,
  'according to': ({ quote }) => joined(quote.cue) === 'according to',
  'colon as cue': ({ quote }) => joined(quote.cue) === ':',
  'dash as cue': ({ quote }) => ['—', '--'].includes(joined(quote.cue)),
  'attribution in the headline': (place) => isIn('headline', place),
  'attribution in a caption': (place) => isIn('caption', place),
  'plural source': ({ quote }) => quote.speaker === null && /^\p{Lu}\p{L}+s$/u.test(joined(quote.source)),
  'group as speaker': ({ quote }) => quote.speaker?.kind === 'group',
  'organization as speaker': ({ quote }) => quote.speaker?.kind === 'organization',
  'post or letter as source': ({ quote }) => quote.sourceKind === 'document' && quote.speaker?.kind === 'person',
  'document as speaker': ({ quote }) => quote.sourceKind === 'document' && quote.speaker?.kind === 'document',
  'unattributed document': ({ quote }) => quote.sourceKind === 'document' && quote.speaker === null,
  'unbalanced marks': ({ quote, article }) => paragraphsOf(quote, article).some(({ text }) => !isBalanced(text)),
  'interview without marks': ({ quote }) => joined(quote.cue) === ':' && !/[“”"]/u.test(contentOf(quote)),
  'single marks': ({ quote }) => quote.kind === 'direct' && /^‘.*’$/su.test(contentOf(quote)),
  'straight marks': ({ quote }) => quote.kind === 'direct' && /^".*"$/su.test(contentOf(quote)),
  emoji: ({ quote }) => /\p{Emoji_Presentation}/u.test(contentOf(quote)),
  'name in Hangul': ({ quote }) => /\p{Script=Hangul}/u.test(joined(quote.source)),
  'name with a character beyond 16 bits': ({ quote }) => /[\u{10000}-\u{10ffff}]/u.test(joined(quote.source)),
  'name written from right to left': ({ quote }) => /\p{Script=Arabic}/u.test(joined(quote.source)),
  'name in Georgian script': ({ quote }) => /\p{Script=Georgian}/u.test(joined(quote.source)),
  'two people with one surname': ({ article }) => sharesSurname(article, [article]),
  'one surname in several articles': (place) => isSurnameOfAnother(place),
  nickname: ({ quote }) => joined(quote.source) === 'Ozzie' && quote.speaker?.id === 'oswin-tarrant',
  handle: ({ quote }) => joined(quote.source).startsWith('@') && quote.speaker?.kind === 'person',
  'same words in three papers': (place) => papersWithSameWords(place).size === 3,
  'nearly the same words elsewhere': (place) => isNearlyPrintedElsewhere(place),
  denial: ({ quote }) => quote.cueClass === 'denial',
  question: ({ quote }) => quote.cueClass === 'question',
  manner: ({ quote }) => quote.cueClass === 'manner',
  'evaluative cue': ({ quote }) => quote.cueClass === 'evaluative',
  'passive cue': ({ quote }) => /^was \p{L}+ed /u.test(joined(quote.cue)),
  'told somebody that': ({ quote }) => quote.cueLemma === 'tell' && contentOf(quote).startsWith('that '),
  'noun as cue': ({ quote }) => quote.cueLemma === 'warning',
  'verb without its own subject': ({ quote }) => quote.cue !== undefined && quote.source === undefined,
  'quote about another speaker': (place) => mentionsAnother(place),
};

/** The constructions that an article shows without a quote. */
export const ARTICLE_CONSTRUCTIONS: Readonly<Record<string, (article: SampleArticle) => boolean>> = {
  'marks without a quote': ({ text, gold }) => text.includes('“') && gold.quotes.length === 0,
  'titles and slogans beside quotes': ({ text, gold }) =>
    gold.quotes.length > 0 && ['‘The Drowned Meadow’', '‘Rise Slowly’'].every((title) => text.includes(title)),
  'dateline as a paragraph': ({ paragraphs }) => paragraphs.some(({ kind }) => kind === 'dateline'),
  'no headline paragraph': ({ paragraphs }) => paragraphs.every(({ kind }) => kind !== 'headline'),
};

function paragraphsOf({ content }: QuoteDocument, { paragraphs }: SampleArticle): readonly PlacedParagraph[] {
  return paragraphs.filter(({ start, end }) => content.some((span) => start <= span.start && span.end <= end));
}

function isIn(kind: PlacedParagraph['kind'], { quote, article }: QuoteInPlace): boolean {
  return paragraphsOf(quote, article).every((paragraph) => paragraph.kind === kind);
}

function isNested({ quote, article }: QuoteInPlace): boolean {
  const others = article.gold.quotes.filter((other) => other !== quote).flatMap(({ content }) => content);
  return quote.content.every(({ start, end }) => others.some((other) => other.start <= start && end <= other.end));
}

function isBalanced(text: string): boolean {
  return text.split('“').length === text.split('”').length;
}

function surnamesOf(articles: readonly SampleArticle[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { quotes } of articles.map(({ gold }) => gold)) {
    for (const { speaker } of quotes) {
      if (speaker?.kind !== 'person') continue;
      const surname = speaker.name.split(' ').at(-1) ?? '';
      bearers.set(surname, (bearers.get(surname) ?? new Set()).add(speaker.id));
    }
  }
  return bearers;
}

function sharesSurname(article: SampleArticle, articles: readonly SampleArticle[]): boolean {
  const bearers = surnamesOf(articles);
  return article.gold.quotes.some(({ speaker }) => (bearers.get(speaker?.name.split(' ').at(-1) ?? '')?.size ?? 0) > 1);
}

function isSurnameOfAnother({ quote, article, articles }: QuoteInPlace): boolean {
  const surname = joined(quote.source);
  return (surnamesOf(articles).get(surname)?.size ?? 0) > 1 && surnamesOf([article]).get(surname)?.size === 1;
}

function papersWithSameWords({ quote, articles }: QuoteInPlace): ReadonlySet<string> {
  const words = (other: QuoteDocument): string => contentOf(other).replaceAll(/["“”,]/gu, '');
  const found = articles.filter(({ gold }) => gold.quotes.some((other) => words(other) === words(quote)));
  const lemmas = found.map(({ gold }) => gold.quotes.find((other) => words(other) === words(quote))?.cueLemma);
  return new Set(lemmas).size > 1 ? new Set(found.map(({ publisher }) => publisher)) : new Set();
}

/** In another paper, with another verb, by the same speaker: the same words but one, or a few of many. */
function isNearlyPrintedElsewhere({ quote, article, articles }: QuoteInPlace): boolean {
  const wordsOf = (other: QuoteDocument): string[] => tokenize(contentOf(other)).map(({ folded }) => folded);
  const others = articles.filter(({ publisher }) => publisher !== article.publisher).flatMap(({ gold }) => gold.quotes);
  return others.some((other) => {
    const similarity = similarityOf(wordsOf(quote), wordsOf(other));
    const isSaidOtherwise = other.speaker?.id === quote.speaker?.id && other.cueLemma !== quote.cueLemma;
    return isSaidOtherwise && similarity < 1 && similarity > 0.8;
  });
}

function mentionsAnother({ quote, article }: QuoteInPlace): boolean {
  const inside = article.gold.mentions.filter(({ start, end }) =>
    quote.content.some((span) => span.start <= start && end <= span.end),
  );
  return inside.some(({ speaker }) => speaker.id !== quote.speaker?.id);
}
