/**
 * A regular expression over the whole value of an attribute, as CQL has them. Simple when made with the functions below:
 * neighbouring literals are one, there is no list in a list of its kind, and nothing is repeated exactly once.
 */
export type ValuePattern = LiteralValue | AnySign | SignClass | ValueSequence | ValueChoice | RepeatedValue;

/** These characters; an empty text is the empty value. In normalization form C. */
export interface LiteralValue {
  readonly type: 'literal';
  readonly text: string;
}

/** Any one character: `.`, or `?` in a word. */
export interface AnySign {
  readonly type: 'any';
}

/** One character of (or, negated, outside) the ranges: `[a-z]`, `[^aeiou]`. */
export interface SignClass {
  readonly type: 'class';
  readonly isNegated: boolean;
  /** First and last character of each; at least one range. */
  readonly ranges: readonly (readonly [string, string])[];
}

/** The parts after one another; at least two. */
export interface ValueSequence {
  readonly type: 'sequence';
  readonly parts: readonly ValuePattern[];
}

/** One of the parts; at least two. */
export interface ValueChoice {
  readonly type: 'choice';
  readonly parts: readonly ValuePattern[];
}

/** The part, `min` to `max` times; without `max` as often as it likes. */
export interface RepeatedValue {
  readonly type: 'repeat';
  readonly part: ValuePattern;
  readonly min: number;
  readonly max: number | undefined;
}

const EMPTY: LiteralValue = { type: 'literal', text: '' };

/** `*` in a word: any characters, or none. */
export const ANYTHING: RepeatedValue = { type: 'repeat', part: { type: 'any' }, min: 0, max: undefined };

/** The pattern of this text and no other. */
export function literalValue(text: string): LiteralValue {
  return { type: 'literal', text: text.normalize('NFC') };
}

/** The parts after one another; none are the empty value. */
export function sequenceOf(parts: readonly ValuePattern[]): ValuePattern {
  const joined: ValuePattern[] = [];
  for (const part of parts.flatMap((each) => (each.type === 'sequence' ? each.parts : [each]))) {
    const last = joined.at(-1);
    if (part.type !== 'literal') joined.push(part);
    else if (last?.type === 'literal') joined.splice(-1, 1, literalValue(last.text + part.text));
    else if (part.text !== '') joined.push(part);
  }
  const [first = EMPTY] = joined;
  return joined.length < 2 ? first : { type: 'sequence', parts: joined };
}

/** One of the parts; at least one must be given. */
export function choiceOf(parts: readonly ValuePattern[]): ValuePattern {
  const flat = parts.flatMap((part) => (part.type === 'choice' ? part.parts : [part]));
  const [first] = flat;
  if (first === undefined) throw new RangeError('A choice needs at least one part.');
  return flat.length === 1 ? first : { type: 'choice', parts: flat };
}

/** The part, `min` to `max` times; without `max` as often as it likes. */
export function repeated(part: ValuePattern, min: number, max: number | undefined): ValuePattern {
  if (max === 0 || (part.type === 'literal' && part.text === '')) return EMPTY;
  return min === 1 && max === 1 ? part : { type: 'repeat', part, min, max };
}

/** One character of the ranges; a class of one character is that character. */
export function classOf(ranges: SignClass['ranges'], isNegated: boolean): ValuePattern {
  const [first] = ranges;
  const isOne = !isNegated && ranges.length === 1 && first && first[0] === first[1];
  return isOne ? literalValue(first[0]) : { type: 'class', isNegated, ranges };
}

/** How many states a machine for the pattern has, about; repetitions count as often as they are written out. */
export function sizeOfValue(value: ValuePattern): number {
  if (value.type === 'literal') return value.text.length;
  if (value.type === 'repeat') return 1 + sizeOfValue(value.part) * Math.max(1, value.max ?? value.min + 1);
  if (value.type === 'sequence' || value.type === 'choice')
    return value.parts.reduce((size, part) => size + 1 + sizeOfValue(part), 0);
  return 1;
}
