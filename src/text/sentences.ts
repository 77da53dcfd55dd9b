import { sentenceEnds } from './sentence-segments.ts';
import type { Span } from './span.ts';

/** Titles and initials: a name follows, so the sentence goes on. */
const BEFORE_NAME =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Cpl|Capt|Cmdr|Gov|Sen|Rep|Rev|Hon|Pres|Supt|St|Mt|vs|\p{Lu})\.$/u;

/** Months and "number": the sentence goes on when digits follow. */
const BEFORE_NUMBER = /(?<![\p{L}\p{N}])(?:No|Nos|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Art|Sec|Fig)\.$/u;

/** Abbreviations that may end a sentence: acronyms, firms, name suffixes, clock times. */
const MAYBE_LAST = /(?:(?<![\p{L}\p{N}])(?:Inc|Corp|Co|Ltd|Jr|Sr|Bros)|\p{L}\.\p{L})\.$/u;

/** Words that begin so many sentences, and follow an abbreviation inside one so rarely, that they decide. */
const STARTER =
  /^["“‘'(]*(?:The|This|That|These|Those|There|A|An|He|She|It|They|We|I|You|His|Her|Its|Their|In|On|At|But|And|When|While|After|As|If|For)(?![\p{L}\p{N}])/u;

/** The longest end of a sentence, and beginning of the next, that the rules above look at. */
const CONTEXT = 16;

/** The sentences of a text in order, without the white space between them. `language` is a BCP 47 tag. */
export function splitSentences(text: string, language = 'en'): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const end of sentenceEnds(text, language)) {
    if (end < text.length && goesOn(text, start, end)) continue;
    const sentence = trimmed(text, start, end);
    if (sentence) sentences.push(sentence);
    start = end;
  }
  return sentences;
}

/** Does the sentence go on after a border at which Unicode's rules, which know no words, end it? */
function goesOn(text: string, start: number, end: number): boolean {
  if (/[\n\r\u0085\u2028\u2029]/.test(text.charAt(end - 1))) return false;
  const before = text.slice(Math.max(start, end - CONTEXT), end).trimEnd();
  const after = text.slice(end, end + CONTEXT);
  // “Is it?” he asked.
  if (/["”’»]$/.test(before) && /^\p{Ll}/u.test(after)) return true;
  if (!before.endsWith('.')) return false;
  if (MAYBE_LAST.test(before)) return !STARTER.test(after);
  return BEFORE_NAME.test(before) || (BEFORE_NUMBER.test(before) && /^\p{N}/u.test(after));
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  const slice = text.slice(start, end);
  const body = slice.trim();
  if (body === '') return undefined;
  const startUtf16 = start + slice.indexOf(body);
  return { startUtf16, endUtf16: startUtf16 + body.length };
}
