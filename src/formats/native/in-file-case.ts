import { isJsonObject } from './json-object.ts';

/** The keys whose values are words of a closed list. */
const WORDS = ['kind', 'sourceKind', 'cueClass', 'status'];

/**
 * An annotation of a program, which has no "format", with its kinds as files spell them: annotators and corpora of quotations
 * write `PERSON` where a native document says `person`. Anything else comes back as it is.
 */
export function inFileCase(json: unknown): unknown {
  if (!isJsonObject(json) || json['format'] !== undefined) return json;
  return { ...json, ...listsOf(json, ['quotes', 'mentions']) };
}

function listsOf(json: Readonly<Record<string, unknown>>, keys: readonly string[]): object {
  return Object.fromEntries(
    keys.flatMap((key): [string, unknown][] => {
      const list = json[key];
      return Array.isArray(list) ? [[key, list.map(entryInFileCase)]] : [];
    }),
  );
}

function entryInFileCase(entry: unknown): unknown {
  if (!isJsonObject(entry)) return entry;
  const { speaker } = entry;
  return { ...wordsLowered(entry), ...(isJsonObject(speaker) && { speaker: wordsLowered(speaker) }) };
}

function wordsLowered(object: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [
      key,
      WORDS.includes(key) && typeof value === 'string' ? value.toLowerCase() : value,
    ]),
  );
}
