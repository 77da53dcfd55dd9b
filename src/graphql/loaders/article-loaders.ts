import type { Connection } from '../../store/connect/connection.ts';
import { speakersOfArticles } from '../../store/read/aggregates/of-speakers.ts';
import { articlesById, paragraphsById, type ParagraphName } from '../../store/read/by-id.ts';
import { articlesByKey, layersOf, mentionsOf, paragraphsOf } from '../../store/read/by-key.ts';
import { neighbours } from '../../store/read/neighbours.ts';
import { paragraphId } from '../../corpus/ids.ts';
import { ArticleText } from '../marked-text/article-text.ts';
import { ArticleSpeakerType } from '../types/article-speaker-type.ts';
import { ArticleType } from '../types/article-type.ts';
import { LayerType } from '../types/layer-type.ts';
import { MentionType } from '../types/mention-type.ts';
import { ParagraphType } from '../types/paragraph-type.ts';
import { loaderOf, loaderWithDefault, strictLoaderOf } from './batch.ts';
import { mapLists, mapValues } from './map-values.ts';
import { memoize } from './memoize.ts';
import { placeLoader } from './place-loader.ts';

/** What a request reads about articles. Keys are articles' keys unless said otherwise. */
export class ArticleLoaders {
  constructor(readonly connection: Connection) {}

  readonly byKey = strictLoaderOf<number, ArticleType>('article', async (keys) =>
    mapValues(await articlesByKey(this.connection, keys), (row) => new ArticleType(row)),
  );

  /** By the name in an article's id. */
  readonly byName = loaderOf<string, ArticleType>(async (names) =>
    mapValues(await articlesById(this.connection, names), (row) => new ArticleType(row)),
  );

  /** All paragraphs, in order. */
  readonly paragraphs = loaderWithDefault<number, readonly ParagraphType[]>([], async (keys) =>
    mapLists(await paragraphsOf(this.connection, keys), (row) => new ParagraphType(row)),
  );

  readonly paragraphByName = placeLoader<ParagraphName, ParagraphType, undefined>(
    ({ article, ordinal }) => paragraphId(article, ordinal),
    undefined,
    async (names) => mapValues(await paragraphsById(this.connection, names), (row) => new ParagraphType(row)),
  );

  readonly text = memoize(async (key: number): Promise<ArticleText> => {
    const [article, paragraphs] = await Promise.all([this.byKey.load(key), this.paragraphs.load(key)]);
    return new ArticleText(
      article.row,
      paragraphs.map(({ row }) => row),
    );
  });

  /** Of the effective layer, in reading order. */
  readonly mentions = loaderWithDefault<number, readonly MentionType[]>([], async (keys) =>
    mapLists(await mentionsOf(this.connection, keys), (row) => new MentionType(row)),
  );

  /** By name. */
  readonly layers = loaderWithDefault<number, readonly LayerType[]>([], async (keys) =>
    mapLists(await layersOf(this.connection, keys), (row) => new LayerType(row)),
  );

  /** Who is quoted, most quoted first. */
  readonly speakers = loaderWithDefault<number, readonly ArticleSpeakerType[]>([], async (keys) =>
    mapLists(await speakersOfArticles(this.connection, keys), (row) => new ArticleSpeakerType(row.speakerKey, row)),
  );

  readonly neighbours = loaderOf<number, { previous: ArticleType | null; next: ArticleType | null }>(async (keys) =>
    mapValues(await neighbours(this.connection, keys), ({ previous, next }) => ({
      previous: previous ? new ArticleType(previous) : null,
      next: next ? new ArticleType(next) : null,
    })),
  );
}
