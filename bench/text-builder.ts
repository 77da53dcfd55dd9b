import type { SpanDocument } from '../src/formats/native/span-schema.ts';

/** A place in the text being built. */
export interface TextMark {
  readonly codePoints: number;
  /** UTF-16 code units since the start of the paragraph. */
  readonly inParagraph: number;
}

/** Builds the paragraphs of an article and knows, in code points, where in the whole text it is. */
export class TextBuilder {
  readonly #paragraphs: string[] = [];
  #paragraph = '';
  #codePoints = 0;

  /** The paragraphs so far; a blank line stands between each and the next. */
  get paragraphs(): readonly string[] {
    return [...this.#paragraphs, this.#paragraph];
  }

  get mark(): TextMark {
    return { codePoints: this.#codePoints, inParagraph: this.#paragraph.length };
  }

  write(text: string): void {
    this.#paragraph += text;
    this.#codePoints += codePointCount(text);
  }

  startParagraph(): void {
    this.#paragraphs.push(this.#paragraph);
    this.#paragraph = '';
    this.#codePoints += '\n\n'.length;
  }

  /** What was written since a mark of the same paragraph. */
  since(mark: TextMark): SpanDocument & { readonly text: string } {
    return { start: mark.codePoints, end: this.#codePoints, text: this.#paragraph.slice(mark.inParagraph) };
  }
}

function codePointCount(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const isLowSurrogate = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    if (isLowSurrogate) count -= 1;
  }
  return count;
}
