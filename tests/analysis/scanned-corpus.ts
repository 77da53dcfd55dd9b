import type { TextScope } from '../../src/corpus/text-scope.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { loadWordTagger } from '../../src/pipeline/load-word-tagger.ts';
import type { SearchTerm } from '../../src/search/search-query.ts';
import { readAnnotations } from '../../src/store/read/stored-annotation.ts';
import { readArticlesByKey } from '../../src/store/read/stored-article.ts';
import type { Store } from '../../src/store/store.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Span } from '../../src/text/span.ts';
import { bruteForce } from '../search/hits/brute-force.ts';
import { type TaggedToken, taggedTokens } from '../support/tagged-tokens.ts';

/** A range of tokens of one paragraph, counted from its start. */
interface Range {
  readonly first: number;
  readonly end: number;
}

/** An article as plain code sees it: its words paragraph by paragraph, and the quotes that are shown. */
export interface ScannedArticle {
  readonly key: number;
  readonly article: Article;
  readonly paragraphs: readonly {
    readonly tokens: readonly TaggedToken[];
    /** Offset of its first character in the article. */
    readonly startUtf16: number;
    /** Tokens of the paragraphs before it. */
    readonly tokensBefore: number;
  }[];
  readonly quotes: readonly Quote[];
}

/** Reads all articles with the quotes of their effective layer; nothing that is kept for searching is used. */
export async function scanCorpus(store: Store): Promise<ScannedArticle[]> {
  const tagger = await loadWordTagger();
  const keys = Array.from({ length: 200 }, (_, index) => index + 1);
  return store.read(async (session) => {
    const annotations = await readAnnotations(session, keys);
    return (await readArticlesByKey(session, keys)).map(({ key, article }) => {
      const own = annotations.find(({ articleKey, isEffective }) => articleKey === key && isEffective);
      let before = 0;
      const paragraphs = taggedTokens(tagger, article).map((tokens, index) => {
        const paragraph = { tokens, startUtf16: article.paragraphs[index]!.startUtf16, tokensBefore: before };
        before += tokens.length;
        return paragraph;
      });
      return { key, article, paragraphs, quotes: own?.quotes ?? [] };
    });
  });
}

/** A filter of quotes as plain code; one of articles means articles without quotes, too. */
export interface PlainFilter {
  readonly quote?: (quote: Quote, article: Article) => boolean;
  readonly article?: (article: Article) => boolean;
}

/** All hits of a query by looking at every paragraph: "article key: first token-last token". */
export function scanHits(
  articles: readonly ScannedArticle[],
  term: SearchTerm,
  scope: TextScope,
  filter: PlainFilter,
): string[] {
  return textsOf(articles, scope, filter).flatMap(({ key, tokens, tokensBefore, ...ranges }) =>
    (bruteForce(term, { tokens, ...ranges }) ?? []).map(
      ({ first, end }) => `${key}:${tokensBefore + first}-${tokensBefore + end}`,
    ),
  );
}

/** Number of tokens of a scope, each once. */
export function scanSize(articles: readonly ScannedArticle[], scope: TextScope, filter: PlainFilter): number {
  return textsOf(articles, scope, filter).reduce((sum, text) => {
    return sum + text.tokens.filter((_, at) => text.scope.some(({ first, end }) => first <= at && at < end)).length;
  }, 0);
}

/** The words of a scope in paragraphs, for counting by hand: one list for each stretch without a gap. */
export function scanStretches(
  articles: readonly ScannedArticle[],
  scope: TextScope,
  filter: PlainFilter,
): (readonly TaggedToken[])[] {
  return textsOf(articles, scope, filter).flatMap((text) => {
    const inScope = text.tokens.map((_, at) => text.scope.some(({ first, end }) => first <= at && at < end));
    return stretches(inScope).map(({ first, end }) => text.tokens.slice(first, end));
  });
}

function textsOf(articles: readonly ScannedArticle[], scope: TextScope, filter: PlainFilter) {
  return articles.flatMap(({ key, article, paragraphs, quotes }) => {
    if (filter.article && !filter.article(article)) return [];
    const meant = quotes.filter((quote) => filter.quote?.(quote, article) ?? true);
    if (filter.quote && meant.length === 0) return [];
    return paragraphs.map(({ tokens, startUtf16, tokensBefore }) => {
      const ranges = (of: readonly Quote[], spansOf: (quote: Quote) => readonly Span[]): Range[] =>
        of.flatMap(spansOf).flatMap((span) => rangeOf(tokens, startUtf16, span));
      const clauses = ranges(meant, clauseOf);
      const all = ranges(quotes, ({ content }) => content);
      const covered = tokens.map((_, at) => isIn(all, at));
      const scopes = {
        whole: [{ first: 0, end: tokens.length }],
        'in-quotes': ranges(meant, ({ content }) => content),
        'outside-quotes': stretches(covered.map((is) => !is)),
        'reporting-clause': stretches(tokens.map((_, at) => isIn(clauses, at))),
      };
      const sources = ranges(quotes, ({ source }) => source);
      return { key, tokens, tokensBefore, scope: scopes[scope], quotes: all, sources };
    });
  });
}

function clauseOf({ source, cue }: Quote): readonly Span[] {
  return [...source, ...(cue?.spans ?? [])];
}

function isIn(ranges: readonly Range[], at: number): boolean {
  return ranges.some(({ first, end }) => first <= at && at < end);
}

function rangeOf(tokens: readonly TaggedToken[], startUtf16: number, span: Span): Range[] {
  const inside = tokens.flatMap((token, at) => {
    const start = startUtf16 + token.startUtf16;
    return span.startUtf16 <= start && start < span.endUtf16 ? [at] : [];
  });
  return inside.length === 0 ? [] : [{ first: inside[0]!, end: inside.at(-1)! + 1 }];
}

function stretches(isInside: readonly boolean[]): Range[] {
  const found: Range[] = [];
  for (const [at, is] of isInside.entries()) {
    const last = found.at(-1);
    if (is && last?.end === at) found[found.length - 1] = { first: last.first, end: at + 1 };
    else if (is) found.push({ first: at, end: at + 1 });
  }
  return found;
}
