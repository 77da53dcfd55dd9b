import { MovingMinimum, NO_MINIMUM } from './moving-minimum.ts';
import type { SearchUnit, TokenRange } from './search-unit.ts';

/** A condition on one token, over tests by number. */
export type TestToAsk =
  | number
  | { readonly type: 'and' | 'or'; readonly parts: readonly TestToAsk[] }
  | { readonly type: 'not'; readonly part: TestToAsk };

/** From `min` to `max` tokens that pass the test; undefined: any. */
export interface StepToFind {
  readonly test: TestToAsk | undefined;
  readonly min: number;
  readonly max: number;
}

/** No end: the pattern does not match from there. */
const NONE = NO_MINIMUM;

/** Finds the places of one pattern. A phrase is a pattern whose steps are all one token long. */
export class PatternFinder {
  readonly #isFixed: boolean;
  readonly #leastLength: number;
  #ends: StepEnds = newStepEnds(0);

  constructor(readonly steps: readonly StepToFind[]) {
    this.#isFixed = steps.every(({ min, max }) => min === max);
    this.#leastLength = steps.reduce((length, { min }) => length + min, 0);
  }

  /** For each token the shortest match, of a token at least, that begins with it and lies inside the range; in order. */
  find(unit: SearchUnit, range: TokenRange): TokenRange[] {
    if (range.end - range.first < this.#leastLength) return [];
    return this.#isFixed ? this.#findFixed(unit, range) : this.#findVariable(unit, range);
  }

  #findFixed(unit: SearchUnit, { first: start, end }: TokenRange): TokenRange[] {
    const hits: TokenRange[] = [];
    const length = this.#leastLength;
    for (let first = start; first + length <= end; first += 1)
      if (this.#standsAt(unit, first)) hits.push({ first, end: first + length });
    return hits;
  }

  #standsAt(unit: SearchUnit, first: number): boolean {
    let at = first;
    for (const { test, min } of this.steps) {
      const next = at + min;
      if (test !== undefined) for (; at < next; at += 1) if (!passes(test, unit, at)) return false;
      at = next;
    }
    return true;
  }

  /** Is there a token for each step that needs one? Most texts are done with here. */
  #isPossible(unit: SearchUnit, { first, end }: TokenRange): boolean {
    for (const { test, min } of this.steps) {
      if (test === undefined || min === 0) continue;
      let at = first;
      while (at < end && !passes(test, unit, at)) at += 1;
      if (at === end) return false;
    }
    return true;
  }

  /**
   * From the last step to the first: where a match of the steps from there on, begun at each token, ends at the earliest. That is
   * the earliest among the ends of the steps behind, begun after `min` to `max` tokens: the minimum of a window that moves
   * with the token. So the work is tokens times steps, however much may be repeated.
   */
  #findVariable(unit: SearchUnit, range: TokenRange): TokenRange[] {
    if (!this.#isPossible(unit, range)) return [];
    const length = range.end - range.first;
    if (this.#ends.any.length <= length) this.#ends = newStepEnds(length * 2);
    const ends = this.#ends;
    for (let at = 0; at <= length; at += 1) {
      ends.any[at] = at;
      ends.some[at] = NONE;
    }
    for (let index = this.steps.length - 1; index >= 0; index -= 1) {
      const step = this.steps[index];
      if (step && !goBack(step, unit, { first: range.first, length }, ends)) return [];
    }
    const hits: TokenRange[] = [];
    for (let at = 0; at < length; at += 1) {
      const end = ends.some[at] ?? NONE;
      if (end !== NONE) hits.push({ first: range.first + at, end: range.first + end });
    }
    return hits;
  }
}

/** For each token of a range (and for its end) the earliest end of a match of the steps looked at so far. */
interface StepEnds {
  /** Of any match, the empty one included. */
  any: Int32Array;
  /** Of a match of at least one token. */
  readonly some: Int32Array;
  /** What `any` will be; they change places with each step. */
  next: Int32Array;
  readonly window: MovingMinimum;
}

function newStepEnds(length: number): StepEnds {
  const numbers = () => new Int32Array(length + 1);
  return { any: numbers(), some: numbers(), next: numbers(), window: new MovingMinimum(length) };
}

/** Goes one step back; false when nothing matches any more. */
function goBack(
  { test, min, max }: StepToFind,
  unit: SearchUnit,
  { first, length }: { readonly first: number; readonly length: number },
  ends: StepEnds,
): boolean {
  const { any, some, next, window } = ends;
  window.start(any);
  let run = 0;
  let isPossible = min === 0;
  for (let at = length; at >= 0; at -= 1) {
    run = at < length && (test === undefined || passes(test, unit, first + at)) ? run + 1 : 0;
    const nearest = at + Math.max(1, min);
    if (nearest <= length) window.enter(nearest);
    const end = window.least(at + Math.min(max, run));
    if (end !== NONE) isPossible = true;
    next[at] = min === 0 ? Math.min(end, any[at] ?? NONE) : end;
    some[at] = min === 0 ? Math.min(end, some[at] ?? NONE) : end;
  }
  ends.any = next;
  ends.next = any;
  return isPossible;
}

function passes(test: TestToAsk, unit: SearchUnit, at: number): boolean {
  if (typeof test === 'number') return unit.is(test, at);
  if (test.type === 'not') return !passes(test.part, unit, at);
  const isAll = test.type === 'and';
  for (const part of test.parts) if (passes(part, unit, at) !== isAll) return !isAll;
  return isAll;
}
