import { valueTitle, chosenFilters, type SpeakerNames } from '../../filters/filter-titles.ts';
import type { Facet } from '../../filters/quote-filters.ts';
import { dayTitle, kindTitle } from '../../language/words-for.ts';
import type { SearchState } from './search-state.ts';

/** A title that names more filters than these is cut off in every tab. */
const NAMED = 3;

/** Of several values of a facet so many are named. */
const VALUES = 2;

/** Title of a search: its words, and what narrows it. "Quotes of somebody who is not named", "bridge (Direct, Kestrel Bay Wire)". */
export function searchTitle(state: SearchState, names: SpeakerNames): string {
  const { words, mode } = state;
  if (words === '' && mode === 'quotes') return quotesTitle(state, names);
  if (words === '') return 'Who said it?';
  return `${mode === 'said' ? `Who said “${words}”?` : words}${inParentheses(state, names)}`;
}

function quotesTitle({ filters }: SearchState, names: SpeakerNames): string {
  const named = (facet: Facet): string => anyOf(filters[facet].map((value) => valueTitle(facet, value, names)));
  const isUnnamed = filters.source.join() === 'ANONYMOUS' && filters.speaker.length === 0;
  const parts = [
    ['of', named('speaker')],
    [isUnnamed ? 'of' : 'with a source that is', named('source')],
    ['in', named('paper')],
    ['with the verb', named('verb')],
    ['with a verb that says:', named('class')],
    ['from', filters.from && dayTitle(filters.from)],
    ['to', filters.to && dayTitle(filters.to)],
  ].filter(([, value]) => value !== '');
  const kinds = anyOf(filters.kind.map(kindTitle)).toLowerCase();
  const noun = kinds === '' ? 'Quotes' : `${kinds.charAt(0).toUpperCase()}${kinds.slice(1)} quotes`;
  if (noun === 'Quotes' && parts.length === 0) return 'Search';
  return [noun, ...parts.slice(0, NAMED).flat(), ...(parts.length > NAMED ? ['…'] : [])].join(' ');
}

/** "say, tell or 3 others". */
function anyOf(labels: readonly string[]): string {
  const [first = '', second] = labels;
  if (second === undefined) return first;
  const more = labels.length - VALUES;
  if (more === 0) return `${first} or ${second}`;
  return `${first}, ${second} or ${more === 1 ? 'another' : `${more} others`}`;
}

function inParentheses({ filters }: SearchState, names: SpeakerNames): string {
  const labels = chosenFilters(filters, names).map(({ title, label }) =>
    title === 'From' || title === 'To' ? `${title.toLowerCase()} ${label}` : label,
  );
  if (labels.length === 0) return '';
  return ` (${[...labels.slice(0, NAMED), ...(labels.length > NAMED ? ['…'] : [])].join(', ')})`;
}
