import type { GraphQLResolveInfo } from 'graphql';
import type { QuoteMeasure } from '../corpus/dimensions.ts';
import { selectedFields } from './selected-fields.ts';

/** What must be counted for the fields of a row. */
const NEEDED: Readonly<Record<string, QuoteMeasure>> = {
  words: 'words',
  shareOfWords: 'words',
  articles: 'articles',
  speakers: 'speakers',
};

/** What a request for a table of counts needs to be counted, and no more. */
export function selectedMeasures(info: GraphQLResolveInfo): {
  readonly measures: ReadonlySet<QuoteMeasure>;
  readonly withGroups: boolean;
} {
  const ofRows = selectedFields(info, 'rows');
  const measures = new Set<QuoteMeasure>(['quotes']);
  for (const field of ofRows) {
    const measure = NEEDED[field];
    if (measure) measures.add(measure);
  }
  if (selectedFields(info).has('totalWords')) measures.add('words');
  return { measures, withGroups: ofRows.has('groupShare') };
}
