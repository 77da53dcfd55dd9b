/** How large a JSON text is, apart from its length. */
export interface JsonExtent {
  /** Most lists and objects that stand inside each other; 0 for a text without any. */
  readonly depth: number;
  /** Upper bound for the number of values: commas, lists and objects, and one. */
  readonly values: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const LIST_START = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;

/**
 * The extent of a JSON text, found in one pass over its characters and without recursion, so that a text can be refused before it is
 * parsed. Texts that are no JSON have an extent, too.
 */
export function measureJson(text: string): JsonExtent {
  let [open, depth, values] = [0, 0, 1];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = endOfString(text, at);
    else if (character === COMMA) values += 1;
    else if (character === LIST_START || character === OBJECT_START) {
      open += 1;
      values += 1;
      if (open > depth) depth = open;
    } else if (character === LIST_END || character === OBJECT_END) open -= 1;
  }
  return { depth, values };
}

/** Offset of the quotation mark that closes the string which starts at `start`; the length of the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    const isEscaped = (end - 1 - before) % 2 === 1;
    if (!isEscaped) return end;
  }
  return text.length;
}
