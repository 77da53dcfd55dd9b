import { placeOf } from './place-of.ts';
import type { ProblemList } from './problem-list.ts';

/** Longest value of a field that is no text, in UTF-16 code units: both databases can still index it (2,700 bytes in a PostgreSQL B-tree). */
const MAX_FIELD_UTF16 = 800;

/** Fields that hold running text or addresses, and have limits of their own or none. */
const LONG_FIELDS: ReadonlySet<string | number | undefined> = new Set([
  'text',
  'before',
  'textAfter',
  'contentText',
  'explanation',
  'description',
  'url',
]);

/** NUL, which PostgreSQL cannot store, and halves of surrogate pairs, which UTF-8 cannot. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
/** Whatever could be one, whole pairs included: seven times as quick, and true of few texts. */
const SUSPECT = /[\0\ud800-\udfff]/;

/** Reports every string of a draft, however deep, that a database or UTF-8 could not hold. */
export function checkStrings(problems: ProblemList, draft: object, path: readonly (string | number)[] = []): void {
  const entries: Iterable<[string | number, unknown]> = Array.isArray(draft) ? draft.entries() : Object.entries(draft);
  for (const [key, value] of entries) {
    if (typeof value === 'string') checkString(problems, value, path, key);
    else if (typeof value === 'object' && value !== null) checkStrings(problems, value, [...path, key]);
  }
}

function checkString(
  problems: ProblemList,
  value: string,
  path: readonly (string | number)[],
  key: string | number,
): void {
  const [unstorable] = SUSPECT.test(value) ? (UNSTORABLE.exec(value) ?? []) : [];
  if (unstorable !== undefined) {
    const found = unstorable === '\0' ? 'a NUL character' : 'half of a surrogate pair';
    const message = `The value contains ${found} (U+${hex(unstorable)}), which is no character of a text.`;
    problems.add(
      'TEXT_INVALID',
      placeOf([...path, key]),
      message,
      'Remove it, or repair the program that wrote the file.',
    );
  }
  const field = typeof key === 'number' ? path.at(-1) : key;
  if (value.length <= MAX_FIELD_UTF16 || LONG_FIELDS.has(field)) return;
  const message = `The value has ${value.length} characters; at most ${MAX_FIELD_UTF16} are allowed here.`;
  problems.add('FIELD_TOO_LONG', placeOf([...path, key]), message, 'Shorten it.');
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
