/** How much of a fault is done: a few rounds in `npm test`, all of them by `npm run faults`. */
export type CampaignSize = 'short' | 'long';

/** One line of the campaign's table. */
export interface Figure {
  /** What was counted or measured: `kills of an import: acknowledged articles that are lost`. */
  readonly subject: string;
  /** The figure with its unit: `0 of 1,987`, `34 ms`. */
  readonly value: string;
  /** What it must be: `0`, `at most 150 ms`. */
  readonly target: string;
  /** Whether it is so. */
  readonly isMet: boolean;
  /** Whether it depends on how busy the machine is. Then it is printed, but no test fails because of it. */
  readonly isSpeed: boolean;
}

/** One kind of fault, done to the program as it is built (`dist/`), as a process of its own. */
export interface Fault {
  /** A plain name, used on the command line: `kill-import`. */
  readonly name: string;
  /** What is done, in one sentence. */
  readonly summary: string;
  /** Does it and gives what was seen. Throws only where the campaign itself is wrong. */
  run(size: CampaignSize): Promise<readonly Figure[]>;
}
