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

/** Where a value stands: its key, and where that which holds it stands. */
interface Place {
  readonly key: string | number;
  readonly outer: Place | undefined;
}

/** Reports every string of a draft, however deep, that a database or UTF-8 could not hold. */
export function checkStrings(problems: ProblemList, draft: object, outer?: Place): void {
  if (Array.isArray(draft)) {
    for (let key = 0; key < draft.length; key += 1) checkValue(problems, draft[key], { key, outer });
    return;
  }
  for (const [key, value] of Object.entries(draft)) {
    if (typeof value !== 'number' && value !== undefined) checkValue(problems, value, { key, outer });
  }
}

function checkValue(problems: ProblemList, value: unknown, place: Place): void {
  if (typeof value === 'string') checkString(problems, value, place);
  else if (typeof value === 'object' && value !== null) checkStrings(problems, value, place);
}

function checkString(problems: ProblemList, value: string, place: Place): void {
  const [unstorable] = SUSPECT.test(value) ? (UNSTORABLE.exec(value) ?? []) : [];
  if (unstorable !== undefined) {
    const found = unstorable === '\0' ? 'a NUL character' : 'half of a surrogate pair';
    const message = `The value contains ${found} (U+${hex(unstorable)}), which is no character of a text.`;
    const remedy = 'Remove it, or repair the program that wrote the file.';
    problems.add('TEXT_INVALID', placeOf(pathOf(place)), message, remedy);
  }
  if (value.length <= MAX_FIELD_UTF16) return;
  const field = typeof place.key === 'number' ? place.outer?.key : place.key;
  if (LONG_FIELDS.has(field)) return;
  const message = `The value has ${value.length} characters; at most ${MAX_FIELD_UTF16} are allowed here.`;
  problems.add('FIELD_TOO_LONG', placeOf(pathOf(place)), message, 'Shorten it.');
}

function pathOf({ key, outer }: Place): (string | number)[] {
  return outer ? [...pathOf(outer), key] : [key];
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
}
