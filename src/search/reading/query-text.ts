import { SearchQueryError } from '../search-query-error.ts';

/** Longest piece of a query that is quoted in an error. */
const LONGEST_QUOTED = 30;

/** The text of a query while it is read, and the errors that point into it. */
export class QueryText {
  constructor(readonly text: string) {}

  /** The error that something is wrong at the offset `at`. The message begins in small letters and goes on behind "Column 8: ". */
  error(at: number, message: string, expected: string): SearchQueryError {
    const column = Array.from(this.text.slice(0, at)).length + 1;
    return new SearchQueryError('QUERY_INVALID', `Column ${column}: ${message}`, column, expected);
  }

  /** The character at the offset, as an error names it; "the end of the query" behind the last one. */
  signAt(at: number): string {
    const codePoint = this.text.codePointAt(at);
    if (codePoint === undefined) return 'the end of the query';
    const sign = String.fromCodePoint(codePoint);
    return sign === '"' ? 'a quotation mark' : quoted(sign);
  }

  /** What `pattern`, which must be sticky, finds at the offset. */
  match(pattern: RegExp, at: number): RegExpExecArray | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text) ?? undefined;
  }
}

/** A piece of a query between quotation marks, cut where it is long. */
export function quoted(piece: string): string {
  const signs = Array.from(piece);
  return signs.length <= LONGEST_QUOTED ? `"${piece}"` : `"${signs.slice(0, LONGEST_QUOTED).join('')}…"`;
}
