import type { Labelling } from './1-label-tokens.ts';
import type { Candidate } from './2-find-candidates.ts';
import type { Columns } from './columns.ts';
import { chanceBin } from './chance-bin.ts';
import { isDivider, SHAPE } from './word-shape.ts';

/** What lies between a cue and each token of its window: token `i` of the window has the `i`th entries. */
export interface Paths {
  /** The last three dividers on the way, five bits each, runs of one kind counted once. */
  readonly dividers: Int32Array;
  /** Commas on the way, at most 4. */
  readonly commas: Uint8Array;
  /** Other candidates on the way, at most 3, and the bin of the likeliest of them. */
  readonly cues: Uint8Array;
  readonly likeliestCue: Uint8Array;
}

/** Number of the candidate that each token belongs to; -1 for none. Made once for all candidates of an article. */
export function candidateColumn(candidates: readonly Candidate[], count: number): Int32Array {
  const column = new Int32Array(count).fill(-1);
  candidates.forEach(({ first, end }, index) => column.fill(index, first, end));
  return column;
}

export function pathsFrom(
  columns: Columns,
  { cue }: Labelling,
  { first, end, window }: Candidate,
  candidateOf: Int32Array,
): Paths {
  const length = window.end - window.first;
  const paths = {
    dividers: new Int32Array(length),
    commas: new Uint8Array(length),
    cues: new Uint8Array(length),
    likeliestCue: new Uint8Array(length),
  };
  const walk = (from: number, to: number, step: 1 | -1): void => {
    let [dividers, commas, cues, likeliest] = [0, 0, 0, 0];
    for (let token = from; token !== to; token += step) {
      const shape = columns.shape[token] ?? 0;
      if (isDivider(shape) && (dividers & 31) !== shape) dividers = ((dividers << 5) | shape) & 0x7fff;
      if (shape === SHAPE.comma) commas = Math.min(4, commas + 1);
      const candidate = candidateOf[token] ?? -1;
      if (candidate >= 0) {
        if (token === from || candidateOf[token - step] !== candidate) cues = Math.min(3, cues + 1);
        likeliest = Math.max(likeliest, chanceBin(cue[token] ?? 0));
      }
      const at = token - window.first;
      paths.dividers[at] = dividers;
      paths.commas[at] = commas;
      paths.cues[at] = cues;
      paths.likeliestCue[at] = likeliest;
    }
  };
  walk(end, window.end, 1);
  walk(first - 1, window.first - 1, -1);
  return paths;
}
