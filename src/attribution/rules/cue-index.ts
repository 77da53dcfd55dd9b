import type { SubjectCue } from './2-find-subjects.ts';

/** Cues outside quotations, by place. */
export class CueIndex {
  readonly #cues: readonly SubjectCue[];
  #at = 0;

  constructor(cues: readonly SubjectCue[]) {
    this.#cues = cues;
  }

  /** Index of the first cue whose verb stands at `token` or later; asked for ever later tokens. */
  from(token: number): number {
    let at = this.#at;
    while (at > 0 && (this.#cues[at - 1]?.head ?? 0) >= token) at -= 1;
    while (at < this.#cues.length && (this.#cues[at]?.head ?? 0) < token) at += 1;
    this.#at = at;
    return at;
  }

  at(index: number): SubjectCue | undefined {
    return this.#cues[index];
  }
}
