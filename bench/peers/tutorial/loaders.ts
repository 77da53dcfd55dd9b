import DataLoader from 'dataloader';
import { In, type DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { Article, Paragraph, Quote, Span, Speaker } from './entities.ts';
import type { CueCount } from './types.ts';

/** How often somebody is quoted, and in how many words. */
export interface SpeakerTally {
  readonly quotes: number;
  readonly words: number;
}

/** What resolvers get: the database, and a DataLoader for each way from row to row. */
export interface Context {
  readonly source: DataSource;
  readonly articles: DataLoader<number, Article | undefined>;
  readonly paragraphs: DataLoader<number, Paragraph | undefined>;
  readonly speakers: DataLoader<number, Speaker | undefined>;
  readonly paragraphsOfArticle: DataLoader<number, Paragraph[]>;
  readonly quotesOfArticle: DataLoader<number, Quote[]>;
  readonly spansOfQuote: DataLoader<number, Span[]>;
  readonly cuesOfSpeaker: DataLoader<number, CueCount[]>;
  readonly tallyOfSpeaker: DataLoader<number, SpeakerTally>;
}

/** New ones for each request. */
export function createContext(source: DataSource): Context {
  const byKey = <Row extends { readonly key: number }>(entity: EntityTarget<Row & ObjectLiteral>) =>
    new DataLoader<number, Row | undefined>(async (keys) => {
      const rows: Row[] = await source.getRepository(entity).find({ where: { key: In(keys) } as never });
      const found = new Map(rows.map((row) => [row.key, row]));
      return keys.map((key) => found.get(key));
    });
  return {
    source,
    articles: byKey<Article>(Article),
    paragraphs: byKey<Paragraph>(Paragraph),
    speakers: byKey<Speaker>(Speaker),
    paragraphsOfArticle: new DataLoader(async (keys) => {
      const rows = await source
        .getRepository(Paragraph)
        .find({ where: { articleKey: In(keys) }, order: { ordinal: 'ASC' } });
      return keys.map((key) => rows.filter(({ articleKey }) => articleKey === key));
    }),
    quotesOfArticle: new DataLoader(async (keys) => {
      const rows = await source.getRepository(Quote).find({ where: { articleKey: In(keys) }, order: { key: 'ASC' } });
      return keys.map((key) => rows.filter(({ articleKey }) => articleKey === key));
    }),
    spansOfQuote: new DataLoader(async (keys) => {
      const rows = await source.getRepository(Span).find({ where: { quoteKey: In(keys) }, order: { part: 'ASC' } });
      return keys.map((key) => rows.filter(({ quoteKey }) => quoteKey === key));
    }),
    cuesOfSpeaker: new DataLoader((keys) => cuesOf(source, keys)),
    tallyOfSpeaker: new DataLoader((keys) => talliesOf(source, keys)),
  };
}

async function cuesOf(source: DataSource, keys: readonly number[]): Promise<CueCount[][]> {
  const rows = await source
    .getRepository(Quote)
    .createQueryBuilder('quote')
    .select('quote.speaker_key', 'speakerKey')
    .addSelect('quote.cue_lemma', 'lemma')
    .addSelect('quote.cue_class', 'class')
    .addSelect('COUNT(*)', 'count')
    .where('quote.speaker_key IN (:...keys) AND quote.cue_lemma IS NOT NULL', { keys })
    .groupBy('quote.speaker_key, quote.cue_lemma, quote.cue_class')
    .orderBy('count', 'DESC')
    .addOrderBy('lemma')
    .addOrderBy('class')
    .getRawMany<CueCount & { readonly speakerKey: number }>();
  return keys.map((key) => rows.filter(({ speakerKey }) => speakerKey === key));
}

async function talliesOf(source: DataSource, keys: readonly number[]): Promise<SpeakerTally[]> {
  const rows = await source
    .getRepository(Quote)
    .createQueryBuilder('quote')
    .select('quote.speaker_key', 'speakerKey')
    .addSelect('COUNT(*)', 'quotes')
    .addSelect('SUM(quote.word_count)', 'words')
    .where('quote.speaker_key IN (:...keys)', { keys })
    .groupBy('quote.speaker_key')
    .getRawMany<SpeakerTally & { readonly speakerKey: number }>();
  const found = new Map(rows.map((row) => [row.speakerKey, row]));
  return keys.map((key) => found.get(key) ?? { quotes: 0, words: 0 });
}
