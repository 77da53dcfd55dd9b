import { expect, it } from 'vitest';
import { readSearch } from '../../../../../src/web/reader/pages/search/search-state.ts';
import { searchTitle } from '../../../../../src/web/reader/pages/search/search-title.ts';
import { readVisit } from '../../../../../src/web/reader/address/visit.ts';

const NAMES = new Map([['speaker/mara-lind', 'Mara Lind']]);

it.each([
  ['', 'Search'],
  ['mode=said', 'Who said it?'],
  ['words=bridge', 'bridge'],
  ['words=bridge&kind=direct&speaker=mara-lind', 'bridge (Mara Lind, Direct)'],
  ['words=bridge&in=outside&from=2020-08-01&to=2020-08-04', 'bridge (from 1 August 2020, to 4 August 2020)'],
  ['words=bridge&mode=said&paper=Post', 'Who said “bridge”? (Post)'],
  ['words=bridge&verb=say&verb=tell&verb=ask&verb=add', 'bridge (say, tell, ask, …)'],
  ['source=anonymous', 'Quotes of somebody who is not named'],
  ['source=anonymous&source=document', 'Quotes with a source that is somebody who is not named or a document'],
  ['source=anonymous&speaker=mara-lind', 'Quotes of Mara Lind with a source that is somebody who is not named'],
  ['speaker=mara-lind&paper=Post', 'Quotes of Mara Lind in Post'],
  ['verb=say&verb=tell&verb=ask', 'Quotes with the verb say, tell or another'],
  ['verb=say&verb=tell&verb=ask&verb=add', 'Quotes with the verb say, tell or 2 others'],
  ['kind=direct&from=2020-08-01', 'Direct quotes from 1 August 2020'],
  ['kind=mixed&kind=direct', 'Direct or mixed quotes'],
  ['speaker=mara-lind&paper=Post&verb=say&to=2020-08-01', 'Quotes of Mara Lind in Post with the verb say …'],
  ['speaker=mara-lind&paper=Post&verb=say&kind=direct', 'Direct quotes of Mara Lind in Post with the verb say'],
])('?%s has the title “%s”', (question, title) => {
  const state = readSearch(readVisit(`/search?${question}`)!)!;
  expect(searchTitle(state, NAMES)).toBe(title);
});
