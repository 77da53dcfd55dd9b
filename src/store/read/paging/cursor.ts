import { UserError } from '../../../corpus/user-error.ts';

/** The values of an order's sort keys at one item. */
export type SortKeys = readonly (string | number)[];

/** Cursors of an older form are refused, not guessed at. */
const VERSION = 1;

/** The opaque place of an item in a list; `order` names list and order, so that a cursor is not used in another. */
export function writeCursor(order: string, keys: SortKeys): string {
  return encode([VERSION, order, ...keys]);
}

/** What stands before the sort keys in every cursor of an order, as JSON: for statements that put cursors together. */
export function cursorHead(order: string): string {
  return JSON.stringify([VERSION, order]).slice(1, -1);
}

/** The cursor of which a statement has put together the content, as JSON. */
export function cursorOfJson(json: string): string {
  return encode(JSON.parse(json));
}

function encode(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The sort keys in a cursor; throws `UserError` CURSOR_INVALID when it is not one of this list and order. */
export function readCursor(cursor: string, order: string, types: readonly ('string' | 'number')[]): SortKeys {
  const [version, name, ...keys] = parse(cursor);
  if (version !== VERSION) throw invalid('It is not a cursor of this program version.');
  if (name !== order) throw invalid('It belongs to another list or another order.');
  if (!isSortKeys(keys) || keys.length !== types.length || !keys.every((key, index) => typeof key === types[index])) {
    throw invalid('It was changed on its way.');
  }
  return keys;
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isSortKeys(keys: readonly unknown[]): keys is SortKeys {
  return keys.every(
    (key) => (typeof key === 'string' && !key.includes('\0')) || (typeof key === 'number' && Number.isFinite(key)),
  );
}

function invalid(reason: string): UserError {
  return new UserError(
    'CURSOR_INVALID',
    `The cursor cannot be used here. ${reason} Take cursors from pageInfo or edges of the same list, and start without one.`,
  );
}
