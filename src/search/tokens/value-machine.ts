import type { ValuePattern } from './value-pattern.ts';

/** A state of the machine without choices: one that takes a character, one that goes on in several ways at once, or the end. */
type State =
  | { readonly type: 'sign'; readonly takes: (codePoint: number) => boolean; readonly next: number }
  | { readonly type: 'split'; readonly next: number[] }
  | { readonly type: 'end' };

/** Several states at once, as one; where they lead is found out when it is first needed. */
interface StateSet {
  /** States that take a character, in order. */
  readonly states: readonly number[];
  readonly isEnd: boolean;
  readonly next: Map<number, StateSet>;
}

/** Sets that are kept; beyond them all are forgotten and made anew. */
const MOST_SETS = 500;

/**
 * A regular expression made ready to be compared with many values. Takes time in proportion to the value's length, whatever
 * the expression: all ways through it are followed at once (Thompson 1968), and the sets of states on the way are kept.
 */
export class ValueMachine {
  readonly #states: State[] = [{ type: 'end' }];
  readonly #start: number;
  #sets = new Map<string, StateSet>();

  constructor(value: ValuePattern) {
    this.#start = this.#build(value, 0);
  }

  /** Does the expression match the whole text? */
  matches(text: string): boolean {
    let set = this.#setOf([this.#start]);
    for (let at = 0; at < text.length; at += 1) {
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      set = this.#step(set, codePoint);
      if (set.states.length === 0 && !set.isEnd) return false;
    }
    return set.isEnd;
  }

  #step(set: StateSet, codePoint: number): StateSet {
    const known = set.next.get(codePoint);
    if (known) return known;
    const reached: number[] = [];
    for (const index of set.states) {
      const state = this.#states[index];
      if (state?.type === 'sign' && state.takes(codePoint)) reached.push(state.next);
    }
    const next = this.#setOf(reached);
    set.next.set(codePoint, next);
    return next;
  }

  /** The set of all states that are reached from these without taking a character. */
  #setOf(from: readonly number[]): StateSet {
    const seen = new Set(from);
    for (const index of seen) {
      const state = this.#states[index];
      if (state?.type === 'split') for (const next of state.next) seen.add(next);
    }
    const states = Array.from(seen)
      .filter((index) => this.#states[index]?.type === 'sign')
      .sort((a, b) => a - b);
    const isEnd = seen.has(0);
    const key = `${states.join(' ')}${isEnd ? '.' : ''}`;
    const known = this.#sets.get(key);
    if (known) return known;
    if (this.#sets.size >= MOST_SETS) this.#sets = new Map();
    const set: StateSet = { states, isEnd, next: new Map() };
    this.#sets.set(key, set);
    return set;
  }

  /** Adds the states of the pattern, in front of the state `next`; the first of them. */
  #build(value: ValuePattern, next: number): number {
    switch (value.type) {
      case 'literal':
        return Array.from(value.text).reduceRight((rest, sign) => this.#sign(equals(sign), rest), next);
      case 'any':
        return this.#sign(() => true, next);
      case 'class':
        return this.#sign(isInClass(value), next);
      case 'sequence':
        return value.parts.reduceRight((rest, part) => this.#build(part, rest), next);
      case 'choice':
        return this.#add({ type: 'split', next: value.parts.map((part) => this.#build(part, next)) });
      case 'repeat': {
        let first = value.max === undefined ? this.#loop(value.part, next) : next;
        for (let times = value.min; times < (value.max ?? 0); times += 1)
          first = this.#add({ type: 'split', next: [this.#build(value.part, first), next] });
        for (let times = 0; times < value.min; times += 1) first = this.#build(value.part, first);
        return first;
      }
    }
  }

  #loop(part: ValuePattern, next: number): number {
    const ways = [next];
    const loop = this.#add({ type: 'split', next: ways });
    ways.push(this.#build(part, loop));
    return loop;
  }

  #sign(takes: (codePoint: number) => boolean, next: number): number {
    return this.#add({ type: 'sign', takes, next });
  }

  #add(state: State): number {
    return this.#states.push(state) - 1;
  }
}

function equals(sign: string): (codePoint: number) => boolean {
  const sought = sign.codePointAt(0);
  return (codePoint) => codePoint === sought;
}

function isInClass({ ranges, isNegated }: Extract<ValuePattern, { type: 'class' }>): (codePoint: number) => boolean {
  const borders = ranges.map(([first, last]) => [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0] as const);
  return (codePoint) => borders.some(([first, last]) => first <= codePoint && codePoint <= last) !== isNegated;
}
