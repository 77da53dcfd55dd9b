import type { SearchPageResult } from '../../../../client/generated/search-page.ts';
import type { SpeakerNames } from '../../filters/filter-titles.ts';

/** Names of the speakers who are chosen as filters, as the answer has them; who is not in the corpus has none. */
export function speakerNames({ chosenSpeakers }: SearchPageResult): SpeakerNames {
  return new Map(chosenSpeakers?.nodes.map(({ id, name }) => [id, name]));
}
