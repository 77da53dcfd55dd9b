import { findHits } from '../../search/find-hits.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { SelectedText } from '../../store/texts/selected-text.ts';
import { walkTexts } from '../../store/texts/walk-texts.ts';
import type { AskedHits, PreparedSearch } from './asked-hits.ts';
import type { Hit, TextHits } from './hit.ts';
import { paragraphUnit } from './paragraph-unit.ts';

/** The texts with hits in reading order, in steps that grow. `from`: key of the article to begin with. */
export async function* walkHits(
  connection: Connection,
  { selection, search }: AskedHits,
  from = 0,
): AsyncGenerator<readonly TextHits[]> {
  if (!search) return;
  for await (const texts of walkTexts(connection, { selection, candidates: search.candidates, from })) {
    yield texts.flatMap((text) => {
      const hits = hitsIn(text, search);
      return hits.length === 0 ? [] : [{ text, hits }];
    });
  }
}

function hitsIn(text: SelectedText, { compiled, tests }: PreparedSearch): Hit[] {
  const { paragraphs } = text.tokens;
  const asked = text.paragraphs ?? paragraphs.keys();
  const hits: Hit[] = [];
  for (const paragraph of asked) {
    const range = paragraphs[paragraph];
    if (!range) continue;
    for (const { first, end } of findHits(compiled, paragraphUnit(text, range, tests))) {
      hits.push({ paragraph, first: range.first + first, end: range.first + end });
    }
  }
  return hits;
}
