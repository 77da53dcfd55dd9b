import type { Columns } from './columns.ts';
import type { Stretch } from './feature-list.ts';
import { LIKELY_CUE_BIN } from './vocabulary.ts';
import { isDivider } from './word-shape.ts';

/** For each token of a stretch the nearest likely cue and divider before and after it; -1 where there is none. */
export interface Surroundings {
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  readonly dividerBefore: Int32Array;
  readonly dividerAfter: Int32Array;
}

export function surroundingsOf({ cueBin, shape }: Columns, { first, end }: Stretch): Surroundings {
  const length = end - first;
  const found = {
    cueBefore: new Int32Array(length),
    cueAfter: new Int32Array(length),
    dividerBefore: new Int32Array(length),
    dividerAfter: new Int32Array(length),
  };
  let [cue, divider] = [-1, -1];
  for (let token = first; token < end; token += 1) {
    found.cueBefore[token - first] = cue;
    found.dividerBefore[token - first] = divider;
    if ((cueBin[token] ?? 0) >= LIKELY_CUE_BIN) cue = token;
    if (isDivider(shape[token] ?? 0)) divider = token;
  }
  [cue, divider] = [-1, -1];
  for (let token = end - 1; token >= first; token -= 1) {
    found.cueAfter[token - first] = cue;
    found.dividerAfter[token - first] = divider;
    if ((cueBin[token] ?? 0) >= LIKELY_CUE_BIN) cue = token;
    if (isDivider(shape[token] ?? 0)) divider = token;
  }
  return found;
}
