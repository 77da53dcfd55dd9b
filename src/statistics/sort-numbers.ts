/** So many numbers are sorted at once; the native sort takes about 3 ms for them. */
const RUN = 32_768;

/** So many numbers are merged in a step. */
const STEP = 16_384;

/** The numbers from small to large, in steps: short runs are sorted, then merged two by two (Knuth 1998, "Sorting and searching", 5.2.4). */
export function* sortNumbers(numbers: Float64Array): Generator<void, Float64Array> {
  let from = numbers.slice();
  for (let start = 0; start < from.length; start += RUN) {
    from.subarray(start, start + RUN).sort();
    yield;
  }
  let to = new Float64Array(from.length > RUN ? from.length : 0);
  for (let length = RUN; length < from.length; length *= 2) {
    for (let start = 0; start < from.length; start += 2 * length) yield* merge(from, to, start, length);
    [from, to] = [to, from];
  }
  return from;
}

/** Merges two runs of at most `length` numbers that follow one another from `start`. */
function* merge(from: Float64Array, to: Float64Array, start: number, length: number): Generator<void> {
  const middle = Math.min(start + length, from.length);
  const end = Math.min(middle + length, from.length);
  let [left, right] = [start, middle];
  for (let at = start; at < end; at += 1) {
    if (at % STEP === STEP - 1) yield;
    const isLeft = right >= end || (left < middle && (from[left] ?? 0) <= (from[right] ?? 0));
    to[at] = from[isLeft ? left++ : right++] ?? 0;
  }
}
