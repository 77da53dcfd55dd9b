/** Where a text stops being JSON (RFC 8259), and what would have to stand there. */
export interface JsonError {
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly message: string;
}

/** A bracket, colon or comma; the start of a string; a number or word. White space before it belongs to the match. */
const TOKEN = /[ \t\n\r]*(?:([{}[\]:,])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

type Expectation = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or }' | ', or ]' | 'end';

/** The first place at which `text` departs from JSON; undefined when it is JSON. `JSON.parse` does not tell it reliably. */
export function locateJsonError(text: string): JsonError | undefined {
  const open: string[] = [];
  let expected: Expectation = 'value';
  let offset = 0;
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    const next: Expectation | undefined = token && step(expected, token.type, open);
    if (!token || !next) break;
    expected = next;
    offset = token.end;
  }
  const place = offset + (/^[ \t\n\r]*/.exec(text.slice(offset))?.[0].length ?? 0);
  if (place === text.length && expected === 'end') return undefined;
  return { offset: place, message: messageAt(text, place, expected) };
}

/** The token at `offset`, after white space: a mark, or the type of a value. */
function tokenAt(text: string, offset: number): { readonly type: string; readonly end: number } | undefined {
  TOKEN.lastIndex = offset;
  const match = TOKEN.exec(text);
  if (!match) return undefined;
  const [, mark, quote] = match;
  if (quote === undefined) return { type: mark ?? 'literal', end: TOKEN.lastIndex };
  const end = endOfString(text, TOKEN.lastIndex);
  return end === undefined ? undefined : { type: 'string', end };
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * Offset behind the string whose content starts at `start`; undefined where it is no string of JSON. Written as a loop, because a
 * regular expression overflows its stack on strings of some million escapes.
 */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '"') return at + 1;
    if (character < ' ') return undefined;
    if (character !== '\\') continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return undefined;
    at = ESCAPE.lastIndex - 1;
  }
  return undefined;
}

const VALUE = { '{': 'open', '[': 'open', string: 'done', literal: 'done' } as const;

/** What each token leads to where it is expected; a token that is not listed may not stand there. */
const MOVES: Readonly<Record<Expectation, Readonly<Record<string, Expectation | 'open' | 'close' | 'done'>>>> = {
  value: VALUE,
  'value or ]': { ...VALUE, ']': 'close' },
  key: { string: ':' },
  'key or }': { string: ':', '}': 'close' },
  ':': { ':': 'value' },
  ', or }': { ',': 'key', '}': 'close' },
  ', or ]': { ',': 'value', ']': 'close' },
  end: {},
};

/** What is expected after a token, keeping the stack of open brackets; undefined when the token may not stand there. */
function step(expected: Expectation, type: string, open: string[]): Expectation | undefined {
  const move = MOVES[expected][type];
  if (move === 'open') {
    open.push(type);
    return type === '{' ? 'key or }' : 'value or ]';
  }
  if (move === 'close') open.pop();
  return move === 'close' || move === 'done' ? after(open) : move;
}

function after(open: readonly string[]): Expectation {
  const innermost = open.at(-1);
  if (innermost === undefined) return 'end';
  return innermost === '{' ? ', or }' : ', or ]';
}

const EXPECTED: Readonly<Record<Expectation, string>> = {
  value: 'a value',
  'value or ]': 'a value or "]"',
  key: 'a key in double quotation marks',
  'key or }': 'a key in double quotation marks or "}"',
  ':': 'a colon',
  ', or }': 'a comma or "}"',
  ', or ]': 'a comma or "]"',
  end: 'the end of the document',
};

function messageAt(text: string, place: number, expected: Expectation): string {
  if (place === text.length) return `The document ends where ${EXPECTED[expected]} should follow.`;
  if (text[place] === '"' && /^(?:value|key)/.test(expected)) {
    return 'The string that starts here is not closed, or holds a line break, control character or unknown escape.';
  }
  const [found] = /^[\p{L}\p{N}_.+-]{1,20}|^./su.exec(text.slice(place, place + 40)) ?? [''];
  return `Found ${JSON.stringify(found)} where ${EXPECTED[expected]} should stand.`;
}
