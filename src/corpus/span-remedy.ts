import type { OffsetIndex, OffsetUnit } from '../text/offsets.ts';
import { OFFSET_UNITS } from '../text/offsets.ts';
import type { SpanDraft } from './draft.ts';

const PLURAL: Readonly<Record<OffsetUnit, string>> = {
  'code-point': 'code points',
  utf16: 'UTF-16 code units',
  byte: 'bytes',
};

/** A number of offset units as people say it: `58 code points`. */
export function unitsOf(count: number, unit: OffsetUnit): string {
  return `${count} ${PLURAL[unit]}`;
}

/** What to do about a span whose offsets do not fit the text: names the unit under which they would, else where the text stands. */
export function spanRemedy(index: OffsetIndex, span: SpanDraft, unit: OffsetUnit): string {
  const likely = OFFSET_UNITS.find((other) => other !== unit && fits(index, span, other));
  if (likely !== undefined) return `Were the offsets counted in ${PLURAL[likely]}? Set "offsetUnit": "${likely}".`;
  if (span.text === undefined || span.text === '') {
    return `Count from the start of the article's whole text, in ${PLURAL[unit]}.`;
  }
  return remedyByText(index, span.text, unit);
}

function fits(index: OffsetIndex, span: SpanDraft, unit: OffsetUnit): boolean {
  const [start, end] = [index.toUtf16(span.start, unit), index.toUtf16(span.end, unit)];
  if (start === undefined || end === undefined) return false;
  return span.text === undefined || index.text.slice(start, end) === span.text;
}

function remedyByText(index: OffsetIndex, text: string, unit: OffsetUnit): string {
  const first = index.text.indexOf(text);
  if (first === -1) return 'The article does not hold these words: was another version of it annotated?';
  if (index.text.includes(text, first + 1))
    return 'These words stand in the article more than once: correct the offsets.';
  const { start, end } = index.spanFromUtf16({ startUtf16: first, endUtf16: first + text.length }, unit);
  return `These words stand in the article once, at [${start}, ${end}): correct the offsets.`;
}
