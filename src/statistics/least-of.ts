/** Compares two items by their indexes: below 0 where the first comes first. Must not call different items equal. */
export type CompareIndexes = (a: number, b: number) => number;

/** So many items are looked at in a step. */
const STEP = 4096;

/**
 * The indexes of the `most` least of `count` items, least first, in steps. Takes memory for `most` items only: a heap keeps the greatest
 * of the least so far on top (Knuth 1998, "Sorting and searching", 5.2.3).
 */
export function* leastOf(count: number, most: number, compare: CompareIndexes): Generator<void, Uint32Array> {
  const heap = new Uint32Array(Math.min(count, most));
  let size = 0;
  for (let index = 0; index < count; index += 1) {
    if (index % STEP === STEP - 1) yield;
    if (size < heap.length) rise(heap, size++, index, compare);
    else if (size > 0 && compare(index, heap[0] ?? 0) < 0) sink(heap, size, index, compare);
  }
  return heap.sort(compare);
}

/** Puts an index in at the free place `at`, as far up as it is greater than what is there. */
function rise(heap: Uint32Array, at: number, index: number, compare: CompareIndexes): void {
  let place = at;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (compare(index, heap[above] ?? 0) <= 0) break;
    heap[place] = heap[above] ?? 0;
    place = above;
  }
  heap[place] = index;
}

/** Puts an index in the place of the top, as far down as it is less than what is there. */
function sink(heap: Uint32Array, size: number, index: number, compare: CompareIndexes): void {
  let place = 0;
  for (let below = 1; below < size; below = 2 * place + 1) {
    if (below + 1 < size && compare(heap[below + 1] ?? 0, heap[below] ?? 0) > 0) below += 1;
    if (compare(heap[below] ?? 0, index) <= 0) break;
    heap[place] = heap[below] ?? 0;
    place = below;
  }
  heap[place] = index;
}
