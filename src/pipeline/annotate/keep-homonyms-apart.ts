import type { Attributed } from '../../attribution/attribute.ts';
import { clashes } from '../../attribution/speakers/clashes.ts';
import type { SpeakerReference } from '../../corpus/speaker.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { knownDescriptions, type KnownDescription } from '../../store/read/known-descriptions.ts';
import type { StoredArticle } from '../../store/read/stored-article.ts';
import { groupBy } from '../../text/group-by.ts';
import { sliceSpan } from '../../text/span.ts';

/** People of one name that are told apart; what comes after them goes to the last. */
const MOST_HOMONYMS = 9;

/** What was found in an article of the database. */
export interface AttributedArticle extends StoredArticle {
  readonly attributed: Attributed;
}

/** Do two sets of descriptions of one name surely mean two people? */
export type AreTwo = (a: readonly string[], b: readonly string[]) => boolean;

type Known = Map<string, KnownDescription[]>;

/**
 * The same, with people of one name kept apart: whose descriptions in an article clash with what other articles call the speaker
 * of that id gets the next id, `john-reed-2`, whose descriptions fit or which is free. Articles count in their order.
 */
export async function keepHomonymsApart(
  connection: Connection,
  articles: readonly AttributedArticle[],
  areTwo: AreTwo = clashes,
): Promise<AttributedArticle[]> {
  const ids = new Set(articles.flatMap((article) => [...descriptionsOf(article).keys()]));
  if (ids.size === 0) return [...articles];
  const known = await knownDescriptions(connection, [...ids].flatMap(homonymsOf));
  return articles.map((article) => keptApart(article, known, areTwo));
}

function keptApart(entry: AttributedArticle, known: Known, areTwo: AreTwo): AttributedArticle {
  const renamed = new Map<string, string>();
  for (const [id, texts] of descriptionsOf(entry)) {
    const elsewhere = (candidate: string): string[] =>
      (known.get(candidate) ?? []).filter(({ articleKey }) => articleKey !== entry.key).map(({ text }) => text);
    const candidates = homonymsOf(id);
    const fitting = candidates.find((candidate) => !areTwo(texts, elsewhere(candidate))) ?? candidates.at(-1) ?? id;
    if (fitting !== id) renamed.set(id, fitting);
    const added = texts.map((text) => ({ articleKey: entry.key, text }));
    known.set(fitting, [...(known.get(fitting) ?? []), ...added]);
  }
  return renamed.size === 0 ? entry : { ...entry, attributed: rename(entry.attributed, renamed) };
}

function homonymsOf(id: string): string[] {
  return Array.from({ length: MOST_HOMONYMS }, (_, index) => (index === 0 ? id : `${id}-${index + 1}`));
}

/** What the article calls its speakers, by their ids; those without a description are left out, and so is who is only known here. */
function descriptionsOf({ article, attributed }: AttributedArticle): Map<string, string[]> {
  const descriptions = attributed.mentions.filter(
    ({ kind, speaker }) => kind === 'description' && !isOnlyHere(speaker),
  );
  const groups = groupBy(descriptions, ({ speaker }) => speaker.id);
  return new Map([...groups].map(([id, group]) => [id, group.map((mention) => sliceSpan(article.text, mention))]));
}

/** Whoever has no full name has an id with the article's in it. */
function isOnlyHere({ id }: SpeakerReference): boolean {
  return id.includes('--');
}

function rename({ quotes, mentions }: Attributed, ids: ReadonlyMap<string, string>): Attributed {
  const renamed = (speaker: SpeakerReference): SpeakerReference => ({
    ...speaker,
    id: ids.get(speaker.id) ?? speaker.id,
  });
  return {
    quotes: quotes.map((quote) => (quote.speaker ? { ...quote, speaker: renamed(quote.speaker) } : quote)),
    mentions: mentions.map((mention) => ({ ...mention, speaker: renamed(mention.speaker) })),
  };
}
