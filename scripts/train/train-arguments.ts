import type { Labelling } from '../../src/attribution/model/1-label-tokens.ts';
import { type Candidate, findCandidates } from '../../src/attribution/model/2-find-candidates.ts';
import { ARGUMENT } from '../../src/attribution/model/3-find-arguments.ts';
import { addArgumentFeatures } from '../../src/attribution/model/argument-features.ts';
import type { Columns } from '../../src/attribution/model/columns.ts';
import type { FeatureList, Stretch } from '../../src/attribution/model/feature-list.ts';
import { candidateColumn } from '../../src/attribution/model/paths.ts';
import type { GoldAttribution } from './gold-article.ts';
import { type Sequence, sequenceOf } from './sequence.ts';

/** What the second chain learns from one article: the window of each candidate, labelled as people marked it. */
export function argumentSequences(
  columns: Columns,
  labelling: Labelling,
  gold: readonly GoldAttribution[],
  list: FeatureList,
): Sequence[] {
  const candidates = findCandidates(columns, labelling);
  const candidateOf = candidateColumn(candidates, columns.count);
  const free = new Set(gold);
  return candidates.map((candidate) => {
    const attribution = attributionAt(candidate, free);
    if (attribution) free.delete(attribution);
    addArgumentFeatures(list, { columns, labelling, candidateOf }, candidate);
    return sequenceOf(list, labelsOf(candidate, attribution));
  });
}

/** The attribution whose cue shares most tokens with a candidate. */
function attributionAt(candidate: Candidate, free: ReadonlySet<GoldAttribution>): GoldAttribution | undefined {
  let [most, best]: [number, GoldAttribution | undefined] = [0, undefined];
  for (const attribution of free) {
    for (const cue of attribution.cue) {
      const shared = Math.min(cue.end, candidate.end) - Math.max(cue.first, candidate.first);
      if (shared > most) [most, best] = [shared, attribution];
    }
  }
  return best;
}

function labelsOf({ window }: Candidate, attribution: GoldAttribution | undefined): Uint8Array {
  const labels = new Uint8Array(window.end - window.first);
  const paint = (runs: readonly Stretch[], label: number): void => {
    for (const { first, end } of runs)
      labels.fill(label, Math.max(0, first - window.first), Math.max(0, end - window.first));
  };
  if (attribution) {
    paint(attribution.content, ARGUMENT.content);
    paint(attribution.source, ARGUMENT.source);
    paint(attribution.cue, ARGUMENT.cue);
  }
  return labels;
}
