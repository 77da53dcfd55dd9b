/**
 * Characters that change what a terminal shows around them: controls (C0 without tab and line feed, DEL, C1), separators of lines and
 * paragraphs, embeddings, overrides and isolates of writing direction (Unicode Standard Annex 9).
 */
// eslint-disable-next-line no-control-regex -- these are the characters that a terminal must not receive
const CONTROLS = /\r(?!\n)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * The text with control characters as escapes that can be seen: `\u001b`. Line breaks and tabs stay. JSON stays the same JSON, because
 * such characters stand in its strings only.
 */
export function visibleText(text: string): string {
  return text.replaceAll(CONTROLS, escapeOf);
}

/** The same on one line: line breaks and tabs are escapes, too. */
export function visibleLine(text: string): string {
  return visibleText(text).replaceAll(/[\t\n\r]/g, escapeOf);
}

function escapeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
