import type { HomePageVariables } from '../../../../client/generated/home-page.ts';
import type { Period } from '../../../plots/plot.ts';
import { questionOf, type LinkValue } from '../../address/links.ts';
import { periodDimension, readPeriod } from '../../address/periods.ts';
import type { Visit } from '../../address/visit.ts';

/** How the first page is drawn. */
export interface HomeState {
  readonly period: Period;
  /** Whether the figures that take longer are wanted with the rest: quotes over time, and papers. */
  readonly isWhole: boolean;
}

/** Reads `/`; undefined for other addresses. */
export function readHome({ path, asked, save }: Visit): HomeState | undefined {
  if (path.length > 0) return undefined;
  return {
    period: readPeriod(asked),
    isWhole: asked.get('whole') === 'yes' || asked.has('period') || /^(timeline|papers)\./.test(save ?? ''),
  };
}

/** The address of a state, with some of its values changed. */
export function homeAddress({ period }: HomeState, changed: Readonly<Record<string, LinkValue>> = {}): string {
  return `/${questionOf({ period: period === 'month' ? '' : period, ...changed })}`;
}

/** What the page asks of the API. */
export function homeVariables({ period, isWhole }: HomeState): HomePageVariables {
  return { period: periodDimension(period), isWhole };
}
