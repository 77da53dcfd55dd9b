/** The minimum of no numbers. */
export const NO_MINIMUM = 0x7fffffff;

/** The least number in a window that moves over a list from its end to its start, in constant time a step on average. */
export class MovingMinimum {
  /** Places in the window that can still become the least, the least one now in front. */
  readonly #places: Int32Array;
  #numbers: Int32Array = new Int32Array(0);
  #front = 0;
  #back = 0;

  /** For lists up to this length. */
  constructor(length: number) {
    this.#places = new Int32Array(length + 1);
  }

  /** Begins at the end of another list, with an empty window. */
  start(numbers: Int32Array): void {
    this.#numbers = numbers;
    this.#front = 0;
    this.#back = 0;
  }

  /** Takes in a place; each must lie before the one taken in last. */
  enter(place: number): void {
    const number = this.#numbers[place] ?? NO_MINIMUM;
    while (this.#back > this.#front && this.#numberAt(this.#back - 1) >= number) this.#back -= 1;
    this.#places[this.#back] = place;
    this.#back += 1;
  }

  /** The least number at the places up to `last`, `NO_MINIMUM` when there is none; places behind it leave for good. */
  least(last: number): number {
    while (this.#back > this.#front && (this.#places[this.#front] ?? 0) > last) this.#front += 1;
    return this.#back > this.#front ? this.#numberAt(this.#front) : NO_MINIMUM;
  }

  #numberAt(index: number): number {
    return this.#numbers[this.#places[index] ?? 0] ?? NO_MINIMUM;
  }
}
