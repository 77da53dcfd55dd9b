import { MAX_PARAGRAPHS } from '../../corpus/check-article.ts';
import type { Span } from '../../text/span.ts';

/** A line that holds more than white space, without the white space around it. */
interface Line extends Span {
  readonly afterBlank: boolean;
}

/**
 * The paragraphs of a text from an offset on, without the white space around them. Blank lines divide them; where no two lines
 * are divided by a blank line, every line is a paragraph. Of more than an article may have, one too many is found.
 */
export function splitParagraphs(text: string, fromUtf16: number): Span[] {
  const blankLinesDivide = hasBlankLineInside(text, fromUtf16);
  const paragraphs: Span[] = [];
  for (const { startUtf16, endUtf16, afterBlank } of linesOf(text, fromUtf16)) {
    const open = paragraphs.at(-1);
    const goesOn = open !== undefined && blankLinesDivide && !afterBlank;
    if (goesOn) paragraphs[paragraphs.length - 1] = { startUtf16: open.startUtf16, endUtf16 };
    else if (paragraphs.length > MAX_PARAGRAPHS) break;
    else paragraphs.push({ startUtf16, endUtf16 });
  }
  return paragraphs;
}

function hasBlankLineInside(text: string, fromUtf16: number): boolean {
  let isFirst = true;
  for (const { afterBlank } of linesOf(text, fromUtf16)) {
    if (afterBlank && !isFirst) return true;
    isFirst = false;
  }
  return false;
}

function* linesOf(text: string, fromUtf16: number): Generator<Line> {
  let afterBlank = false;
  let startOfLine = fromUtf16;
  while (startOfLine <= text.length) {
    const [endOfLine, next] = endOfLineFrom(text, startOfLine);
    const line = text.slice(startOfLine, endOfLine);
    const body = line.trim();
    if (body !== '') {
      const startUtf16 = startOfLine + line.length - line.trimStart().length;
      yield { startUtf16, endUtf16: startUtf16 + body.length, afterBlank };
    }
    afterBlank = body === '';
    startOfLine = next;
  }
}

/** Where the line ends, and where the next one starts: after LF, CR LF, CR, or the separators of Unicode. */
function endOfLineFrom(text: string, startOfLine: number): readonly [end: number, next: number] {
  LINE_END.lastIndex = startOfLine;
  const match = LINE_END.exec(text);
  return match ? [match.index, LINE_END.lastIndex] : [text.length, text.length + 1];
}

const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;
