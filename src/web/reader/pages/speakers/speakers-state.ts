import type { SpeakersPageVariables } from '../../../../client/generated/speakers-page.ts';
import { questionOf, type LinkValue } from '../../address/links.ts';
import type { Visit } from '../../address/visit.ts';

/** Which speakers are listed. */
export interface SpeakersState {
  /** Letters of a name; '': all speakers. */
  readonly name: string;
  /** Whether they stand by name; else the most quoted are first. */
  readonly byName: boolean;
  readonly after: string | undefined;
  /** Whether the place that the address names is not there any more, so that the list begins anew. */
  readonly isAnew?: boolean | undefined;
}

/** Reads `/speakers`; undefined for other addresses. */
export function readSpeakers({ path, asked }: Visit): SpeakersState | undefined {
  if (path[0] !== 'speakers' || path.length !== 1) return undefined;
  return {
    name: (asked.get('name') ?? '').trim(),
    byName: asked.get('sort') === 'name',
    after: asked.get('after') ?? undefined,
  };
}

/** The address of a state, with some of its values changed; the list begins anew unless told where it goes on. */
export function speakersAddress(
  { name, byName }: SpeakersState,
  changed: Readonly<Record<string, LinkValue>> = {},
): string {
  return `/speakers${questionOf({ name, sort: byName ? 'name' : '', ...changed })}`;
}

/** What the page asks of the API. */
export function speakersVariables({ name, byName, after }: SpeakersState): SpeakersPageVariables {
  return {
    ...(name !== '' && { filter: { nameContains: name } }),
    orderBy: byName ? { field: 'NAME', direction: 'ASC' } : { field: 'QUOTE_COUNT', direction: 'DESC' },
    ...(after !== undefined && { after }),
  };
}
