/** What a character is to the rules of UAX #29; `unknown` is left to Intl.Segmenter. */
const KIND = {
  unknown: 0,
  other: 1,
  lower: 2,
  upper: 3,
  digit: 4,
  fullStop: 5,
  endMark: 6,
  close: 7,
  space: 8,
  goesOn: 9,
  lineEnd: 10,
} as const;

/** Covers Latin with its accents; signs beyond it are looked up apart. */
const LATIN = Uint8Array.from({ length: 0x180 }, (_, unit) => kindOfLatin(String.fromCharCode(unit)));

const SIGNS: ReadonlyMap<number, number> = new Map([
  ...Array.from('‘’“”„‹›', (sign) => [sign.charCodeAt(0), KIND.close] as const),
  ...Array.from('–—', (sign) => [sign.charCodeAt(0), KIND.goesOn] as const),
  ...Array.from('…€•™', (sign) => [sign.charCodeAt(0), KIND.other] as const),
]);

function kindOfLatin(character: string): number {
  if (character === '\n') return KIND.lineEnd;
  // Rare: other ends of lines, and what is invisible.
  if (/[\r\u0085\p{Cf}]/u.test(character)) return KIND.unknown;
  if (/\p{Lowercase}/u.test(character)) return KIND.lower;
  if (/\p{Uppercase}/u.test(character)) return KIND.upper;
  if (/[0-9]/.test(character)) return KIND.digit;
  if (character === '.') return KIND.fullStop;
  if (/[!?]/.test(character)) return KIND.endMark;
  if (/["'\p{Ps}\p{Pe}\p{Pi}\p{Pf}]/u.test(character)) return KIND.close;
  if (/\s/.test(character)) return KIND.space;
  return /[,:;-]/.test(character) ? KIND.goesOn : KIND.other;
}

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < LATIN.length ? (LATIN[unit] ?? KIND.unknown) : (SIGNS.get(unit) ?? KIND.unknown);
}

/**
 * The offset after each sentence of a line that ends at `end`, its line feed included, by the rules of UAX #29; undefined when
 * the line holds a character that is neither Latin nor a usual sign. Takes time in proportion to the line.
 */
export function latinSentenceEnds(text: string, start: number, end: number): number[] | undefined {
  const ends: number[] = [];
  let at = start;
  while (at < end) {
    const kind = kindAt(text, at);
    if (kind === KIND.unknown) return undefined;
    at += 1;
    if (kind !== KIND.fullStop && kind !== KIND.endMark) continue;
    const next = behindEnd(text, at, end);
    if (next < end && !goesOn(text, { at: at - 1, start, next, end })) ends.push(next);
    while (at < next) if (kindAt(text, at++) === KIND.unknown) return undefined;
  }
  ends.push(end);
  return ends;
}

/** Closing marks and then white space belong to the sentence before them (SB9, SB10). */
function behindEnd(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && kindAt(text, next) === KIND.close) next += 1;
  while (next < end && kindAt(text, next) === KIND.space) next += 1;
  return next;
}

/** Does the sentence go on at `next`, behind the end mark at `at`? */
function goesOn(
  text: string,
  { at, start, next, end }: { at: number; start: number; next: number; end: number },
): boolean {
  const following = kindAt(text, next);
  // SB8a and, for the end of the line, SB4.
  if (following === KIND.goesOn || following === KIND.fullStop || following === KIND.endMark) return true;
  if (following === KIND.lineEnd) return true;
  if (kindAt(text, at) !== KIND.fullStop) return false;
  return isInNumberOrAcronym(text, at, start) || leadsToLower(text, next, end);
}

/** "3.5" (SB6), "U.S" (SB7). */
function isInNumberOrAcronym(text: string, at: number, start: number): boolean {
  const after = kindAt(text, at + 1);
  if (after === KIND.digit) return true;
  const before = at > start ? kindAt(text, at - 1) : KIND.other;
  return after === KIND.upper && (before === KIND.upper || before === KIND.lower);
}

/** Is the next letter a small one (SB8)? */
function leadsToLower(text: string, next: number, end: number): boolean {
  for (let at = next; at < end; at += 1) {
    const kind = kindAt(text, at);
    if (kind === KIND.lower) return true;
    if (kind === KIND.upper || kind === KIND.fullStop || kind === KIND.endMark || kind === KIND.unknown) return false;
  }
  return false;
}
