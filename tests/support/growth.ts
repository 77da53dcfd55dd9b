/** How many times larger the larger of the two inputs is. */
const TIMES_LARGER = 4;
const MOST_ROUNDS = 12;
/** Shorter times are taken for this long: below it, the clock and the garbage collector decide. */
const SHORTEST_MS = 2;

/** Work in proportion to the size grows by 4, to the square of the size by 16. Between them: what stays linear on any machine. */
export const LINEAR_GROWTH = 8;

/**
 * How many times as much processor time some work takes when its input is four times as large as `size`. `prepare` makes the input,
 * and returns the work that is measured. Other processes and the garbage collector only ever add time, so that the least time of each
 * size counts; rounds are added until the growth is below `limit`, or twelve rounds are over.
 */
export function growthOf(size: number, prepare: (size: number) => () => unknown, limit = LINEAR_GROWTH): number {
  const [small, large] = [prepare(size), prepare(size * TIMES_LARGER)];
  let [leastSmallMs, leastLargeMs, growth] = [Infinity, Infinity, Infinity];
  // The first round is not enough: there the code is not compiled yet.
  for (let round = 0; round < 2 || (growth >= limit && round < MOST_ROUNDS); round += 1) {
    leastSmallMs = Math.min(leastSmallMs, cpuTimeOf(small));
    leastLargeMs = Math.min(leastLargeMs, cpuTimeOf(large));
    growth = leastLargeMs / Math.max(leastSmallMs, SHORTEST_MS);
  }
  return growth;
}

/** Milliseconds of processor time of this process that some work takes. */
function cpuTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
