/** Time that all computations of the process together may take in one turn of the event loop, in milliseconds. */
const TURN_MS = 10;

/** When this turn began, in milliseconds; undefined: no computation has looked at the clock in it. */
let startMs: number | undefined;

/** Computations that wait for a turn, the longest wait first. */
const waiting: (() => void)[] = [];

/** Whether computations have used up this turn of the event loop. Costs as much as a look at the clock. */
export function isTurnOver(): boolean {
  if (startMs !== undefined) return performance.now() - startMs >= TURN_MS;
  begin();
  return false;
}

/**
 * Resolves in a later turn of the event loop, after timers and input that are due. Of several computations that wait, one continues in
 * each turn, so that together they block the event loop no longer than one alone.
 */
export function nextTurn(): Promise<void> {
  if (startMs === undefined) begin();
  return new Promise((resolve) => waiting.push(resolve));
}

function begin(): void {
  startMs = performance.now();
  setImmediate(() => {
    startMs = undefined;
    const resume = waiting.shift();
    if (!resume) return;
    begin();
    resume();
  });
}
