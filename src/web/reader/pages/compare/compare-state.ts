import type { ComparePageVariables } from '../../../../client/generated/compare-page.ts';
import type { QuoteFilter } from '../../../../client/generated/schema-types.ts';
import type { Period } from '../../../plots/plot.ts';
import { questionOf, type LinkValue } from '../../links.ts';
import { periodDimension, readPeriod } from '../../periods.ts';
import type { Visit } from '../../visit.ts';

/** What is held against what: two speakers by the names in their ids, or two papers. */
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
    left: sideOf(of, asked.get('left')),
    right: sideOf(of, asked.get('right')),
    period: readPeriod(asked),
    isWhole: asked.get('whole') === 'yes' || save?.startsWith('keywords-') === true,
  };
}

/** A speaker may be given by the whole id too. */
function sideOf(of: CompareState['of'], given: string | null): string {
  const written = (given ?? '').trim();
  return of === 'speakers' ? written.replace(/^speaker\//, '') : written;
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
  return {
    left: filterOf(of, left),
    right: filterOf(of, right),
    ...(isName(left) ? { leftNamed: left } : { leftId: `speaker/${left}` }),
    ...(isName(right) ? { rightNamed: right } : { rightId: `speaker/${right}` }),
    areSpeakers: areGiven && of === 'speakers',
    areGiven,
    withWords: areGiven && isWhole,
    period: periodDimension(period),
  };
}

function filterOf(of: CompareState['of'], name: string): QuoteFilter {
  if (of === 'papers') return { publisher: [name] };
  return isName(name) ? { speakerName: name } : { speaker: [`speaker/${name}`] };
}

/** "Ajmal Omar" is a name, "ajmal-omar" the last part of an id, which has no blanks. */
function isName(side: string): boolean {
  return /\s/u.test(side);
}
