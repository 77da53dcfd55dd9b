import { splitSentences } from '../../text/sentences.ts';
import { sliceSpan } from '../../text/span.ts';
import { findDateline } from './find-dateline.ts';

/** The longest paragraph that can be a headline, in UTF-16 code units. */
const LONGEST = 120;
/** Length at which a headline made of a sentence is cut, in UTF-16 code units. */
const CUT = 80;

/** Is this first paragraph of a longer text a headline? It is short, has no final period and no dateline. */
export function isHeadline(paragraph: string): boolean {
  if (paragraph.length > LONGEST || /[.:;,…][”"’'»)]*$/u.test(paragraph)) return false;
  return findDateline(paragraph) === undefined;
}

/** A headline for a text without one: its first sentence behind the dateline, cut after a word where it is long. */
export function makeHeadline(paragraph: string): string {
  const dateline = findDateline(paragraph)?.lengthUtf16 ?? 0;
  // No sentence needs more of a long paragraph to be cut.
  const front = collapse(paragraph.slice(dateline, dateline + 1000)) || collapse(paragraph);
  const [first] = splitSentences(front);
  const sentence = first ? sliceSpan(front, first) : front;
  return sentence.length <= CUT ? sentence : `${cutAfterWord(sentence)}…`;
}

/** The text with every run of white space as one space. */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function cutAfterWord(sentence: string): string {
  const cut = sentence.slice(0, CUT + 1).replace(/\s+\S*$/u, '');
  const whole = cut.length <= CUT ? cut : [...sentence].slice(0, CUT).join('');
  return whole.replace(/[\s,;:–—-]+$/u, '');
}
