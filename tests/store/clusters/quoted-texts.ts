import { raw } from '../../../src/store/sql/sql.ts';
import type { Store } from '../../../src/store/store.ts';
import { checkClusters } from '../../../src/store/check/check-clusters.ts';
import type { Annotation } from '../../../src/corpus/annotation.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { buildMarked, type MarkedOptions } from '../../support/builders.ts';
import { writeMarked } from '../../support/write.ts';

/** An article in which one of them says these words. */
export function quoting(
  id: string,
  words: string,
  options: MarkedOptions = {},
): { article: Article; annotation: Annotation } {
  return quotingAll(id, [words], options);
}

/** An article in which each of the texts is said, in a paragraph of its own. */
export function quotingAll(
  id: string,
  texts: readonly string[],
  options: MarkedOptions = {},
): { article: Article; annotation: Annotation } {
  const marked = texts.map(
    (words, at) => `⟦content#${at + 1}:“${words},”⟧ ⟦source#${at + 1}:one of them⟧ ⟦cue#${at + 1}:said⟧.`,
  );
  return buildMarked(marked.join('\n\n'), { ...options, article: { id, ...options.article } });
}

/** Writes an article for each of the texts, which quotes it: `a0`, `a1` …, in the given order. */
export async function writeQuotes(store: Store, texts: readonly string[], order = [...texts.keys()]): Promise<void> {
  for (const at of order) await writeMarked(store, quoting(`a${at}`, texts[at] ?? ''));
}

/** The articles of each cluster of several words, and nothing of what is alone. */
export async function clusteredArticles(store: Store): Promise<readonly string[]> {
  const rows = await store.read((session) =>
    session.all<{ cluster: string; id: string }>(
      raw(`SELECT near_words.cluster, article.id FROM near_words
        JOIN quote ON quote.words_hash = near_words.words_hash AND quote.is_effective = 1
        JOIN article ON article.key = quote.article_key ORDER BY article.id`),
    ),
  );
  const groups = new Map<string, string>();
  for (const { cluster, id } of rows) groups.set(cluster, `${groups.get(cluster) ?? ''} ${id}`.trim());
  return [...groups.values()].sort();
}

/** What the check finds wrong with the clusters. */
export async function clusterFaults(store: Store): Promise<readonly string[]> {
  const findings = await store.read((session) => checkClusters(session));
  return findings.filter(({ ok }) => !ok).map(({ detail }) => detail);
}
