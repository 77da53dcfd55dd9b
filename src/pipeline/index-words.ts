import { readArticlesByKey } from '../store/read/stored-article.ts';
import type { Store } from '../store/store.ts';
import { articlesWithoutTokens } from '../store/tokens/articles-without-tokens.ts';
import { unpackStarts } from '../store/tokens/stored-tokens.ts';
import { effectiveSpans, regionsOf } from '../store/tokens/token-regions.ts';
import { tokenSequence, type WordTagger } from '../store/tokens/token-sequence.ts';
import { TokenTallies } from '../store/tokens/token-tallies.ts';
import { insertTokens } from '../store/tokens/write-tokens.ts';
import { groupBy } from '../text/group-by.ts';

/** So many articles are one transaction. */
const ARTICLES_AT_ONCE = 500;

/**
 * Indexes the words of articles that have none: those of a database that an older version of the program has filled. What was cut
 * off goes on with the next call. Gives the number of articles.
 */
export async function indexWords(store: Store, tagger: WordTagger, signal?: AbortSignal): Promise<number> {
  for (let done = 0; ;) {
    const some = await indexSome(store, tagger);
    done += some;
    if (some < ARTICLES_AT_ONCE || signal?.aborted === true) return done;
  }
}

async function indexSome(store: Store, tagger: WordTagger): Promise<number> {
  const missing = await store.read((session) => articlesWithoutTokens(session, ARTICLES_AT_ONCE));
  if (missing.length === 0) return 0;
  await store.write(async (connection) => {
    const keys = await articlesWithoutTokens(connection, ARTICLES_AT_ONCE);
    const articles = await readArticlesByKey(connection, keys);
    const spans = groupBy(await effectiveSpans(connection, keys), ({ articleKey }) => articleKey);
    const tallies = new TokenTallies();
    const tokens = articles.map(({ key, article }) => {
      const sequence = tokenSequence(article, tagger);
      return { articleKey: key, sequence, regions: regionsOf(spans.get(key) ?? [], unpackStarts(sequence.starts)) };
    });
    await insertTokens(connection, tokens, tallies);
    await tallies.apply(connection);
  });
  return missing.length;
}
