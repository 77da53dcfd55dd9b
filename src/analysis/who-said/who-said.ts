import type { QuoteFilter } from '../../corpus/filters.ts';
import { UserError } from '../../corpus/user-error.ts';
import { containment } from '../../statistics/similarity.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { articlesOfClusters } from '../../store/read/aggregates/of-clusters.ts';
import type { QuotePlace } from '../../store/read/by-key.ts';
import { clustersOfWords } from '../../store/read/cluster-words.ts';
import { quoteCandidates, type QuoteCandidate } from '../../store/read/quote-candidates.ts';
import { quotedCounts } from '../../store/tokens/quoted-counts.ts';
import { searchableText } from '../../text/tokens.ts';
import { bestOfClusters, type ScoredQuote } from './best-of-clusters.ts';
import { tellingQuery } from './telling-query.ts';

/** Words half remembered, and where to look for them. */
export interface WhoSaidRequest {
  readonly text: string;
  readonly filter?: QuoteFilter | null | undefined;
  /** Most matches. */
  readonly first: number;
  /** So many quotes that hold the rarer words are compared with the text; 2,000 unless said otherwise. */
  readonly mostCandidates?: number | undefined;
}

/** A quote that says the words. */
export interface WhoSaidMatch {
  readonly quote: QuotePlace;
  /** 0.5 to 1, as `containment` has it. */
  readonly similarity: number;
  /** Number of other articles that print these words or nearly these. */
  readonly alsoIn: number;
}

/** The matches, most similar first. */
export interface WhoSaidAnswer {
  readonly matches: readonly WhoSaidMatch[];
  /** The words that were looked for, folded. */
  readonly query: string;
  /** What was cut off, and how to get the rest; undefined when nothing was. */
  readonly limit: string | undefined;
}

const MOST_WORDS = 1_000;

const MOST_CANDIDATES = 2_000;

/** A quote says the words when it has half of them, with half of their neighbours. */
const LEAST_SIMILARITY = 0.5;

/**
 * Finds the quotes that say half-remembered words, one for each cluster: of those most similar the first that was printed. Throws
 * `UserError` BAD_ARGUMENT for more than 1,000 words, and as lists do for a filter that makes no sense.
 */
export async function whoSaid(
  connection: Connection,
  { text, filter, first, mostCandidates = MOST_CANDIDATES }: WhoSaidRequest,
): Promise<WhoSaidAnswer> {
  const query = searchableText(text);
  const words = query === '' ? [] : query.split(' ');
  if (words.length > MOST_WORDS) throw tooManyWords(words.length);
  const telling = tellingQuery(words, await quotedCounts(connection, [...new Set(words)]));
  const found = await quoteCandidates(connection, telling, { filter, most: mostCandidates + 1 });
  const scored = scoreQuotes(words, found.slice(0, mostCandidates));
  const clusters = await clustersOfWords(
    connection,
    scored.flatMap(({ wordsHash }) => wordsHash ?? []),
  );
  const best = bestOfClusters(scored, clusters);
  return {
    matches: await withOtherArticles(connection, best.slice(0, first), clusters),
    query,
    limit: limitOf(found.length > mostCandidates ? mostCandidates : undefined, best.length > first),
  };
}

function tooManyWords(count: number): UserError {
  return new UserError(
    'BAD_ARGUMENT',
    `"text" has ${count} words; at most ${MOST_WORDS} can be looked for. Give the sentence that you remember.`,
  );
}

function scoreQuotes(words: readonly string[], candidates: readonly QuoteCandidate[]): readonly ScoredQuote[] {
  const known = new Map<string, number>();
  return candidates.flatMap((candidate) => {
    const similarity = known.get(candidate.text) ?? similarityTo(words, searchableText(candidate.text).split(' '));
    known.set(candidate.text, similarity);
    return similarity < LEAST_SIMILARITY ? [] : [{ ...candidate, similarity }];
  });
}

/** A text that is too short to hold half of the words need not be read. */
function similarityTo(words: readonly string[], quoted: readonly string[]): number {
  return quoted.length < LEAST_SIMILARITY * words.length ? 0 : containment(words, quoted);
}

async function withOtherArticles(
  connection: Connection,
  quotes: readonly ScoredQuote[],
  clusters: ReadonlyMap<string, string>,
): Promise<readonly WhoSaidMatch[]> {
  const clusterOf = ({ wordsHash }: ScoredQuote): string | null =>
    wordsHash === null ? null : (clusters.get(wordsHash) ?? wordsHash);
  const articles = await articlesOfClusters(
    connection,
    quotes.flatMap((quote) => clusterOf(quote) ?? []),
  );
  return quotes.map((quote) => {
    const printing = articles.get(clusterOf(quote) ?? '') ?? [];
    const alsoIn = printing.filter((articleKey) => articleKey !== quote.articleKey).length;
    return { quote: { articleKey: quote.articleKey, slot: quote.slot }, similarity: quote.similarity, alsoIn };
  });
}

function limitOf(compared: number | undefined, areMoreMatches: boolean): string | undefined {
  const limits = [
    ...(compared !== undefined
      ? [
          `Only the first ${compared} quotes, in the order of the texts, that hold the rarer words were compared. Add a rarer word, or narrow the filter.`,
        ]
      : []),
    ...(areMoreMatches ? ['More quotes say the words. Ask for more with "first", at most 100.'] : []),
  ];
  return limits.length === 0 ? undefined : limits.join(' ');
}
