import type { ComparePageVariables } from '../../../../client/generated/compare-page.ts';
import type { QuoteFilter } from '../../../../client/generated/schema-types.ts';
import type { Period } from '../../../plots/plot.ts';
import { speakerOfSide } from '../../address/compare-side.ts';
import { questionOf, type LinkValue } from '../../address/links.ts';
import { periodDimension, readPeriod } from '../../address/periods.ts';
import type { Visit } from '../../address/visit.ts';

/** What is held against what: two speakers, each by a name or as `sideOfSpeaker` writes it, or two papers. */
export interface CompareState {
  readonly of: 'speakers' | 'papers';
  /** '': not chosen yet. */
  readonly left: string;
  readonly right: string;
  readonly period: Period;
  /** Whether keywords, which take longer, are wanted with the rest. */
  readonly isWhole: boolean;
}

/** Reads `/compare`; undefined for other addresses. */
export function readCompare({ path, asked, save }: Visit): CompareState | undefined {
  if (path[0] !== 'compare' || path.length !== 1) return undefined;
  const of = asked.get('of') === 'papers' ? 'papers' : 'speakers';
  return {
    of,
    left: (asked.get('left') ?? '').trim(),
    right: (asked.get('right') ?? '').trim(),
    period: readPeriod(asked),
    isWhole: asked.get('whole') === 'yes' || save?.startsWith('keywords-') === true,
  };
}

/** The address of a state, with some of its values changed. */
export function compareAddress(state: CompareState, changed: Readonly<Record<string, LinkValue>> = {}): string {
  const { of, left, right, period } = state;
  const kind = of === 'papers' ? of : '';
  return `/compare${questionOf({ of: kind, left, right, period: period === 'month' ? '' : period, ...changed })}`;
}

/** Whether both sides have been chosen. */
export function isGiven({ left, right }: CompareState): boolean {
  return left !== '' && right !== '';
}

/** What the page asks of the API. */
export function compareVariables(state: CompareState): ComparePageVariables {
  const { of, left, right, period, isWhole } = state;
  const areGiven = isGiven(state);
  const [leftSpeaker, rightSpeaker] = [speakerOfSide(left), speakerOfSide(right)];
  return {
    left: filterOf(of, left),
    right: filterOf(of, right),
    ...('id' in leftSpeaker ? { leftId: leftSpeaker.id } : { leftNamed: leftSpeaker.name }),
    ...('id' in rightSpeaker ? { rightId: rightSpeaker.id } : { rightNamed: rightSpeaker.name }),
    withSpeakers: of === 'speakers',
    withPapers: of === 'papers',
    areSpeakers: areGiven && of === 'speakers',
    areGiven,
    withWords: areGiven && isWhole,
    period: periodDimension(period),
  };
}

function filterOf(of: CompareState['of'], side: string): QuoteFilter {
  if (of === 'papers') return { publisher: [side] };
  const speaker = speakerOfSide(side);
  return 'id' in speaker ? { speaker: [speaker.id] } : { speakerName: speaker.name };
}
