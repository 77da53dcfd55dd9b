import type { Connection } from '../../store/connect/connection.ts';
import { cuesOf, type CueCountRow, type CueRequest } from '../../store/read/aggregates/cues-of.ts';
import { aliasesOf, descriptionsOf, quotedDates, type QuotedDates } from '../../store/read/aggregates/of-speakers.ts';
import { speakersById } from '../../store/read/by-id.ts';
import { speakersByKey } from '../../store/read/by-key.ts';
import type { Page } from '../../store/read/paging/fetch-page.ts';
import type { PageArguments } from '../../store/read/paging/page-request.ts';
import { articlesOfSpeakers, countArticlesOfSpeakers } from '../../store/read/parent-lists.ts';
import type { ArticleRow } from '../../store/rows/article-row.ts';
import { SpeakerDescriptionType } from '../types/speaker-description-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';
import { loaderOf, loaderWithDefault, strictLoaderOf } from './batch.ts';
import { mapLists, mapValues } from './map-values.ts';
import { memoize } from './memoize.ts';

const NEVER: QuotedDates = { first: null, last: null };

/** What a request reads about speakers. Keys are speakers' keys unless said otherwise. */
export class SpeakerLoaders {
  constructor(readonly connection: Connection) {}

  readonly byKey = strictLoaderOf<number, SpeakerType>('speaker', async (keys) =>
    mapValues(await speakersByKey(this.connection, keys), (row) => new SpeakerType(row)),
  );

  /** By the name in a speaker's id; merges are followed. */
  readonly byName = loaderOf<string, SpeakerType>(async (names) =>
    mapValues(await speakersById(this.connection, names), (row) => new SpeakerType(row)),
  );

  /** Every form of the name, most frequent first. */
  readonly aliases = loaderWithDefault<number, readonly string[]>([], (keys) => aliasesOf(this.connection, keys));

  readonly descriptions = loaderWithDefault<number, readonly SpeakerDescriptionType[]>([], async (keys) =>
    mapLists(await descriptionsOf(this.connection, keys), (row) => new SpeakerDescriptionType(row)),
  );

  readonly quotedDates = loaderWithDefault<number, QuotedDates>(NEVER, (keys) => quotedDates(this.connection, keys));

  readonly cues = memoize((request: CueRequest) =>
    loaderWithDefault<number, readonly CueCountRow[]>([], (keys) => cuesOf(this.connection, 'speaker', keys, request)),
  );

  /** A page of the articles that quote each speaker. Undefined: there are none. */
  readonly articles = memoize((page: PageArguments) =>
    loaderOf<number, Page<ArticleRow>>((keys) => articlesOfSpeakers(this.connection, keys, page)),
  );

  readonly articleCount = loaderWithDefault<number, number>(0, (keys) =>
    countArticlesOfSpeakers(this.connection, keys),
  );
}
