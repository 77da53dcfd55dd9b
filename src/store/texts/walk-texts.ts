import type { WordTerm } from '../../search/search-query.ts';
import { groupBy } from '../../text/group-by.ts';
import { readAhead } from '../../text/read-ahead.ts';
import type { Connection } from '../connect/connection.ts';
import { candidateParagraphs, type ParagraphPlace } from '../full-text/candidate-paragraphs.ts';
import { selectedKeys } from './article-keys.ts';
import { readTexts, type TextReading } from './read-texts.ts';
import type { SelectedText } from './selected-text.ts';
import type { TextSelection } from './selection.ts';

/** Which texts to walk through. */
export interface Walk {
  readonly selection: TextSelection;
  /** Whether a query asks for sources. */
  readonly withSources?: boolean;
  /** Whether all texts will be read: then the next step is read while one is looked at. */
  readonly isWhole?: boolean;
  /** What every paragraph with a hit matches, in words and without any NOT; undefined: nothing is known of it. */
  readonly candidates?: WordTerm | undefined;
  /** Key of the article to begin with, 0 for the first. */
  readonly from?: number;
}

/**
 * The first step reads so many paragraphs or articles, each further one four times as many, up to the most. The rows of a step become
 * objects in one turn of the event loop.
 */
const STEP = { paragraphs: [200, 1000], articles: [50, 400] } as const;

/** So many articles of a filter are looked at one by one, whatever words they hold. */
const FEW_ARTICLES = 5000;

/**
 * The selected texts in order of their articles. Between two of them the event loop turns where that is due. They are read in steps that
 * grow, so that a caller which stops early reads little.
 */
export async function* walkTexts(connection: Connection, walk: Walk): AsyncGenerator<SelectedText> {
  const steps = stepsOf(connection, walk);
  for await (const texts of walk.isWhole === true ? readAhead(steps) : steps) {
    for (const text of texts) {
      await connection.pauseIfDue();
      yield text;
    }
  }
}

async function* stepsOf(connection: Connection, walk: Walk): AsyncGenerator<readonly SelectedText[]> {
  const { candidates, selection } = walk;
  if (candidates && !(await isSmall(connection, selection))) yield* alongWords(connection, { ...walk, candidates });
  else yield* alongArticles(connection, walk);
}

async function isSmall(connection: Connection, selection: TextSelection): Promise<boolean> {
  if (selection.kind === 'everything') return false;
  return (await selectedKeys(connection, selection, 0, FEW_ARTICLES)).length < FEW_ARTICLES;
}

async function* alongArticles(
  connection: Connection,
  { selection, withSources = false, from = 0 }: Walk,
): AsyncGenerator<readonly SelectedText[]> {
  let size: number = STEP.articles[0];
  for (let last = from - 1; ; size = Math.min(size * 4, STEP.articles[1])) {
    const keys = await selectedKeys(connection, selection, last, size);
    if (keys.length > 0) yield await readTexts(connection, { selection, withSources }, keys);
    if (keys.length < size) return;
    last = keys.at(-1) ?? last;
  }
}

async function* alongWords(
  connection: Connection,
  { selection, withSources = false, candidates, from = 0 }: Walk & { readonly candidates: WordTerm },
): AsyncGenerator<readonly SelectedText[]> {
  let size: number = STEP.paragraphs[0];
  let last: ParagraphPlace = { articleKey: from, ordinal: 0 };
  /** Paragraphs of an article that goes on in the next step. */
  let open: readonly ParagraphPlace[] = [];
  for (;;) {
    const found = await candidateParagraphs(connection, candidates, last, size);
    const isEnd = found.length < size;
    const places = [...open, ...found];
    const cut = places.at(-1)?.articleKey;
    open = isEnd ? [] : places.filter(({ articleKey }) => articleKey === cut);
    const whole = isEnd ? places : places.filter(({ articleKey }) => articleKey !== cut);
    if (whole.length > 0) yield await readCandidates(connection, { selection, withSources }, whole);
    if (isEnd) return;
    last = places.at(-1) ?? last;
    size = Math.min(size * 4, STEP.paragraphs[1]);
  }
}

async function readCandidates(
  connection: Connection,
  reading: TextReading,
  places: readonly ParagraphPlace[],
): Promise<readonly SelectedText[]> {
  const paragraphs = groupBy(places, ({ articleKey }) => articleKey);
  const texts = await readTexts(connection, reading, [...paragraphs.keys()]);
  return texts.map((text) => {
    return { ...text, paragraphs: paragraphs.get(text.tokens.articleKey)?.map(({ ordinal }) => ordinal - 1) };
  });
}
