/** So many deaths within a minute are too many. */
export const MOST_DEATHS = 5;

const MINUTE_MS = 60_000;
const FIRST_PAUSE_MS = 100;

/** Counts the workers that have died, and says how soon the next may be started. */
export class Deaths {
  #timesMs: number[] = [];

  /** Takes note of a death at a time in milliseconds: the pause before the next start, which doubles, or undefined: no more starts. */
  pauseAfter(nowMs: number): number | undefined {
    this.#timesMs = [...this.#timesMs.filter((timeMs) => nowMs - timeMs < MINUTE_MS), nowMs];
    const count = this.#timesMs.length;
    return count >= MOST_DEATHS ? undefined : FIRST_PAUSE_MS * 2 ** (count - 1);
  }
}
