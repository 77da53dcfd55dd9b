import type { SpeakerPageVariables } from '../../../../client/generated/speaker-page.ts';
import type { Period } from '../../../plots/plot.ts';
import { filterValues, quoteFilterOf, readFilters, type QuoteFilters } from '../../filters/quote-filters.ts';
import { pageOf, type LinkValue } from '../../address/links.ts';
import { periodDimension, readPeriod } from '../../address/periods.ts';
import type { Visit } from '../../address/visit.ts';

/** The speaker that an address names, and which of their quotes are listed. */
export interface SpeakerState {
  readonly id: string;
  readonly filters: QuoteFilters;
  readonly period: Period;
  readonly newestFirst: boolean;
  /** Whether the parts that take longer are wanted with the rest: keywords and network. */
  readonly isWhole: boolean;
  readonly after: string | undefined;
  /** Whether the place that the address names is not there any more, so that the list begins anew. */
  readonly isAnew?: boolean | undefined;
}

/** Reads `/speaker/NAME`; undefined for other addresses. */
export function readSpeaker({ path, asked, save }: Visit): SpeakerState | undefined {
  const [room, name] = path;
  if (room !== 'speaker' || name === undefined || path.length !== 2) return undefined;
  return {
    id: `speaker/${name}`,
    filters: { ...readFilters(asked), speaker: [] },
    period: readPeriod(asked),
    newestFirst: asked.get('sort') === 'newest',
    isWhole:
      asked.get('whole') === 'yes' || save?.startsWith('keywords.') === true || save?.startsWith('network.') === true,
    after: asked.get('after') ?? undefined,
  };
}

/** What the page asks of the API. */
export function speakerVariables(state: SpeakerState): SpeakerPageVariables {
  const { id, filters, period, newestFirst, isWhole, after } = state;
  return {
    id,
    all: { speaker: [id] },
    beside: { besideSpeaker: [id] },
    filter: quoteFilterOf(filters),
    period: periodDimension(period),
    withWords: isWhole,
    orderBy: { field: 'DATE', direction: newestFirst ? 'DESC' : 'ASC' },
    ...(after !== undefined && { after }),
  };
}

/** The address of a state, with some of its values changed; the list begins anew unless told where it goes on. */
export function speakerAddress(state: SpeakerState, changed: Readonly<Record<string, LinkValue>> = {}): string {
  return pageOf(state.id, { ...speakerValues(state), ...changed });
}

/** What the address of a state says behind its question mark, but for the place in the list. */
export function speakerValues({ filters, period, newestFirst }: SpeakerState): Readonly<Record<string, LinkValue>> {
  return {
    ...filterValues(filters),
    period: period === 'month' ? '' : period,
    sort: newestFirst ? 'newest' : '',
  };
}
