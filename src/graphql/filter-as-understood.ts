import { EFFECTIVE_LAYER, type QuoteFilter } from '../corpus/filters.ts';
import { printQuery } from '../search/print-query.ts';
import type { Connection } from '../store/connect/connection.ts';
import { askedQuery } from '../store/read/conditions/asked-query.ts';
import { namesLayer } from '../store/read/conditions/quote-conditions.ts';
import { speakersNamed } from '../store/read/speakers-named.ts';
import { canonicalJson } from '../text/canonical-json.ts';
import { apiSpelling } from './api-enum.ts';

/** More speakers of one name are not listed: the name says it better. */
const MOST_SPEAKERS = 100;

/** The fields whose values are words of the domain, which the API spells in its own way. */
export const ENUM_FIELDS = ['speakerKind', 'sourceKind', 'kind', 'cueClass', 'paragraphKind', 'status'] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The filter as it was understood, as JSON in the spelling of the API, sorted: two filters with the same text are the same, and the text
 * can be given as a filter again. What asks for nothing is left out, "effective" stands where no layer is named, `text` as
 * `printQuery` writes it, and beside `speakerName` stand the ids of whom it means.
 */
export async function filterAsUnderstood(
  connection: Connection,
  filter: QuoteFilter | null | undefined,
): Promise<string> {
  const layer = filter && namesLayer(filter) ? {} : { layer: EFFECTIVE_LAYER };
  const json = canonicalJson({ ...(await understood(connection, filter ?? {})), ...layer });
  if (json === undefined) throw new Error('A filter holds what JSON cannot hold.');
  return json;
}

async function understood(connection: Connection, filter: QuoteFilter): Promise<Fields> {
  const partsOf = (parts: readonly QuoteFilter[] | null | undefined) =>
    Promise.all((parts ?? []).map((part) => understood(connection, part)));
  const { speaker, speakerName, cue, date, not } = filter;
  const named = isNothing(speakerName) ? undefined : await speakersNamed(connection, speakerName, MOST_SPEAKERS);
  // Both must hold where both are asked for.
  const beside =
    named && !isNothing(speaker) && canonicalJson(speaker) !== canonicalJson(named) ? [{ speaker: named }] : [];
  const and = [...(await partsOf(filter.and)), ...beside];
  return asking({
    ...filter,
    ...Object.fromEntries(ENUM_FIELDS.map((name) => [name, filter[name]?.map(apiSpelling)])),
    speaker: speaker ?? named,
    cue: cue?.map((lemma) => lemma.toLowerCase()),
    date: date && asking({ ...date }),
    text: textAsUnderstood(filter.text),
    and: and.length === 0 ? undefined : and,
    or: filter.or && (await partsOf(filter.or)),
    not: not && (await understood(connection, not)),
  });
}

/** A text without any word finds nothing; printed as a query it would ask for nothing. */
function textAsUnderstood(text: string | null | undefined): string | undefined {
  const query = askedQuery(text);
  return query && (printQuery(query) || (text ?? undefined));
}

/** The fields that ask for something. */
function asking(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
