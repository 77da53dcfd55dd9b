import { findHits } from '../../search/find-hits.ts';
import type { SearchQuery } from '../../search/search-query.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { Pauser } from '../../store/connect/in-steps.ts';
import type { SelectedText } from '../../store/texts/selected-text.ts';
import { walkTexts } from '../../store/texts/walk-texts.ts';
import type { AskedHits, PreparedSearch } from './asked-hits.ts';
import type { Hit, TextHits } from './hit.ts';
import { paragraphUnit } from './paragraph-unit.ts';

/** The texts with hits in reading order, beginning with the article of the key `from`; without it all of them will be looked at. */
export async function* walkHits(
  connection: Connection,
  { query, selection, search }: AskedHits,
  from?: number,
): AsyncGenerator<TextHits> {
  if (!search) return;
  for await (const text of walkTexts(connection, {
    ...{ selection, candidates: search.candidates, from: from ?? 0 },
    withSources: asksForSources(query),
    isWhole: from === undefined,
  })) {
    const hits = await hitsIn(connection, text, search);
    if (hits.length > 0) yield { text, hits };
  }
}

/** Must hits of the query lie inside sources? */
function asksForSources(query: SearchQuery): boolean {
  if (query.type === 'within') return query.region === 'source' || asksForSources(query.part);
  if (query.type === 'not') return asksForSources(query.part);
  return 'parts' in query && query.parts.some(asksForSources);
}

async function hitsIn(connection: Pauser, text: SelectedText, { compiled, tests }: PreparedSearch): Promise<Hit[]> {
  const { paragraphs } = text.tokens;
  const asked = text.paragraphs ?? paragraphs.keys();
  const hits: Hit[] = [];
  for (const paragraph of asked) {
    const range = paragraphs[paragraph];
    if (!range) continue;
    await connection.pauseIfDue();
    for (const { first, end } of findHits(compiled, paragraphUnit(text, range, tests))) {
      hits.push({ paragraph, first: range.first + first, end: range.first + end });
    }
  }
  return hits;
}
