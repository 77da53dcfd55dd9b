import { writeAnnotation } from '../../formats/native/write-annotation.ts';
import { writeArticle } from '../../formats/native/write-article.ts';
import { writeCorpus } from '../../formats/native/write-corpus.ts';
import { writeCorrections } from '../../formats/native/write-corrections.ts';
import { writeSpeakers } from '../../formats/native/write-speakers.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Correction } from '../../corpus/correction.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { corpusFacts } from '../../store/read/aggregates/of-corpus.ts';
import { correctionsOf, declaredSpeakers } from '../../store/read/declarations.ts';
import { quoteTexts } from '../../store/read/quote-texts.ts';
import { readAnnotations } from '../../store/read/stored-annotation.ts';
import { readArticlesByKey } from '../../store/read/stored-article.ts';
import type { ArticleRow } from '../../store/rows/article-row.ts';

/** The documents that stand before all articles: the corpus and its declared speakers. */
export async function nativeCorpus(connection: Connection): Promise<object[]> {
  const { name, description, licence, language } = await corpusFacts(connection);
  const speakers = await declaredSpeakers(connection);
  return [
    writeCorpus({
      type: 'corpus',
      name,
      description: description ?? undefined,
      licence: licence ?? undefined,
      language,
    }),
    ...(speakers.length === 0 ? [] : [writeSpeakers(speakers)]),
  ];
}

/** The documents of some articles: each article, its annotations as annotated, and at last the corrections to them. */
export async function nativeArticles(connection: Connection, rows: readonly ArticleRow[]): Promise<object[]> {
  const keys = rows.map(({ key }) => key);
  const articles = await readArticlesByKey(connection, keys);
  const annotations = groupBy(await readAnnotations(connection, keys), ({ articleKey }) => articleKey);
  const corrections = await correctionsWithFate(
    connection,
    rows.map(({ id }) => id),
  );
  const documents = articles.flatMap(({ key, article }) => [
    writeArticle(article),
    ...(annotations.get(key) ?? []).map((annotation) =>
      writeAnnotation({ ...annotation, article: article.id }, article, 'code-point'),
    ),
  ]);
  return corrections.length === 0 ? documents : [...documents, writeCorrections(corrections)];
}

/** The corrections of the articles; those that wait for their quote say so, or an import would refuse them. */
async function correctionsWithFate(connection: Connection, articles: readonly string[]): Promise<Correction[]> {
  const corrections = await correctionsOf(connection, articles);
  const known = await quoteTexts(connection, [...new Set(corrections.map(({ article }) => article))]);
  return corrections.map((correction) => {
    const { article, layer, contentText } = correction;
    return known.has(`${article} ${layer} ${contentText}`) ? correction : { ...correction, hasQuote: false };
  });
}
