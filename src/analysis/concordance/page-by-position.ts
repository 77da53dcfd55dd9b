import type { Connection } from '../../store/connect/connection.ts';
import type { AskedHits } from '../hits/asked-hits.ts';
import { placeHit, type PlacedHit } from '../hits/hit.ts';
import { walkHits } from '../hits/walk-hits.ts';
import type { HitPage, HitPlace, PagePlace } from './hit-page.ts';

/** A page in reading order: the texts are walked through from the hit before it until it is full. */
export async function pageByPosition(
  connection: Connection,
  asked: AskedHits,
  { size, after }: PagePlace,
): Promise<HitPage> {
  const hits: PlacedHit[] = [];
  for await (const { text, hits: found } of walkHits(connection, asked, after?.articleKey ?? 0)) {
    for (const hit of found) {
      if (after && !isBehind({ ...hit, articleKey: text.tokens.articleKey }, after)) continue;
      if (hits.length === size) return { hits, hasMore: true, limit: undefined };
      hits.push(placeHit(text, hit));
    }
  }
  return { hits, hasMore: false, limit: undefined };
}

function isBehind(a: HitPlace, b: HitPlace): boolean {
  return a.articleKey > b.articleKey || (a.articleKey === b.articleKey && (a.first - b.first || a.end - b.end) > 0);
}
