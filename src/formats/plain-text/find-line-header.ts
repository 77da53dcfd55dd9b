import { isHeaderKey } from './header-field.ts';
import type { Header, HeaderField } from './header-field.ts';

const FIELD = /^([A-Za-z][A-Za-z _-]{0,30}?)[ \t]*:[ \t]*(.*?)[ \t]*$/u;
/** No header is longer, in UTF-16 code units. */
const LONGEST = 65_536;

/**
 * A header of `key: value` lines at the top of a text, closed by a blank line. Every line must be such a pair and at least one
 * key a known one, or a first paragraph such as "Police: two dead" would be taken for a header.
 */
export function findLineHeader(text: string): Header | undefined {
  const front = text.slice(0, LONGEST);
  const end = /\r?\n[ \t]*\r?\n/.exec(front);
  if (!end) return undefined;
  const fields = front
    .slice(0, end.index)
    .split(/\r?\n/)
    .map((line, index) => fieldOf(line, index + 1));
  if (fields.includes(undefined) || !fields.some((field) => field && isHeaderKey(field.key.toLowerCase())))
    return undefined;
  return { fields: fields.filter((field) => field !== undefined), endUtf16: end.index + end[0].length };
}

function fieldOf(text: string, line: number): HeaderField | undefined {
  const [, key, value] = FIELD.exec(text) ?? [];
  return key === undefined || value === undefined ? undefined : { key, value, line };
}
