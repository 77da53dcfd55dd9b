import type { Span } from './span.ts';

/** What an offset counts. `code-point` in files and the API, `utf16` in memory and the database, `byte` for UTF-8 bytes. */
export const OFFSET_UNITS = ['code-point', 'utf16', 'byte'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** Distance between two checkpoints, in UTF-16 code units: a conversion walks at most this far. */
const STRIDE = 64;

/** Numbers of a checkpoint: offsets in UTF-16, code points, bytes. */
const WIDTH = 3;

/**
 * Converts offsets into one text between units. The only place of the program that does.
 *
 * In a text without surrogate pairs code points are UTF-16 code units, and there is nothing to convert. Otherwise the first
 * conversion costs a walk over the text, each one O(log n).
 */
export class OffsetIndex {
  /** Whether the text has characters of two UTF-16 code units; without them code points count as UTF-16 does. */
  readonly #hasPairs: boolean;
  #walked: Walk | undefined;

  constructor(readonly text: string) {
    this.#hasPairs = /[\ud800-\udbff][\udc00-\udfff]/.test(text);
  }

  /** Length of the text in `unit`. */
  length(unit: OffsetUnit): number {
    return this.#isUtf16(unit) ? this.text.length : this.#walk().length[unit];
  }

  /** `offset`, counted in `unit`, as UTF-16; undefined when it is outside the text or inside a code point. */
  toUtf16(offset: number, unit: OffsetUnit): number | undefined {
    if (this.#isUtf16(unit)) return this.#isWithin(offset) ? offset : undefined;
    return this.#placeOf(offset, unit)?.[COLUMN.utf16];
  }

  /** A UTF-16 offset as `unit`; throws when it is outside the text or splits a surrogate pair. */
  fromUtf16(offset: number, unit: OffsetUnit): number {
    if (this.#isUtf16(unit) && this.#isWithin(offset)) return offset;
    const place = this.#placeOf(offset, 'utf16');
    if (!place)
      throw new RangeError(`Offset ${offset} is no code point border of a text of ${this.text.length} units.`);
    return place[COLUMN[unit]];
  }

  /** Both ends of a span in `unit`. */
  spanFromUtf16(span: Span, unit: OffsetUnit): { start: number; end: number } {
    return { start: this.fromUtf16(span.startUtf16, unit), end: this.fromUtf16(span.endUtf16, unit) };
  }

  /** Does the unit count as UTF-16 does, and every offset lie at a border of code points? */
  #isUtf16(unit: OffsetUnit): boolean {
    return unit !== 'byte' && !this.#hasPairs;
  }

  #isWithin(offset: number): boolean {
    return Number.isInteger(offset) && offset >= 0 && offset <= this.text.length;
  }

  #walk(): Walk {
    return (this.#walked ??= walkOver(this.text));
  }

  #placeOf(offset: number, unit: OffsetUnit): [number, number, number] | undefined {
    const { checkpoints, length } = this.#walk();
    if (!Number.isInteger(offset) || offset < 0 || offset > length[unit]) return undefined;
    const column = COLUMN[unit];
    const place = lastBefore(checkpoints, offset, column);
    while (place[column] < offset) {
      const at = place[0];
      place[0] += utf16Width(this.text, at);
      place[1] += 1;
      place[2] += byteWidth(this.text, at);
    }
    return place[column] === offset ? place : undefined;
  }
}

/** What a walk over a text finds. */
interface Walk {
  /** Offsets of every STRIDE-th code unit (moved to a code point border), three numbers each. */
  readonly checkpoints: readonly number[];
  readonly length: Readonly<Record<OffsetUnit, number>>;
}

function walkOver(text: string): Walk {
  const checkpoints: number[] = [];
  let codePoint = 0;
  let byte = 0;
  let next = 0;
  for (let at = 0; at < text.length; codePoint += 1) {
    if (at >= next) {
      checkpoints.push(at, codePoint, byte);
      next = at + STRIDE;
    }
    byte += byteWidth(text, at);
    at += utf16Width(text, at);
  }
  return { checkpoints, length: { utf16: text.length, 'code-point': codePoint, byte } };
}

/** The last checkpoint up to an offset. */
function lastBefore(known: readonly number[], offset: number, column: 0 | 1 | 2): [number, number, number] {
  let low = 0;
  let high = known.length / WIDTH - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((known[middle * WIDTH + column] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  const at = low * WIDTH;
  return [known[at] ?? 0, known[at + 1] ?? 0, known[at + 2] ?? 0];
}

const COLUMN = { utf16: 0, 'code-point': 1, byte: 2 } as const;

function utf16Width(text: string, at: number): number {
  return isPair(text, at) ? 2 : 1;
}

function byteWidth(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return 1;
  if (unit < 0x800) return 2;
  return isPair(text, at) ? 4 : 3;
}

/** Does a pair of surrogates begin at the offset? */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}
