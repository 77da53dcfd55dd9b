import type { QuoteFilter } from '../../corpus/filters.ts';
import type { TextScope } from '../../corpus/text-scope.ts';
import { collocationScore, type CollocationMeasure } from '../../statistics/collocation.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { ReadSession } from '../../store/connect/read-session.ts';
import { scopeSize } from '../../store/texts/scope-size.ts';
import { keptFrequenciesOf } from '../../store/tokens/kept-frequencies.ts';
import { compareCodePoints } from '../../text/compare-code-points.ts';
import { askHits, type AskedHits } from '../hits/asked-hits.ts';
import type { TextHits } from '../hits/hit.ts';
import { walkHits } from '../hits/walk-hits.ts';
import { countItems, stretchesOf } from './count-items.ts';
import { isKept } from './frequencies.ts';
import { nameTypes } from './name-items.ts';
import { UNITS } from './units.ts';

export interface CollocationRequest {
  /** Finds the node. */
  readonly query: string;
  readonly scope: TextScope;
  readonly filter?: QuoteFilter | null | undefined;
  readonly unit: 'word' | 'lemma';
  /** Tokens on either side of the node. */
  readonly window: number;
  readonly measure: CollocationMeasure;
  /** Items that stand less often with the node are left out. */
  readonly minCount: number;
  /** Items of the list. */
  readonly first: number;
}

/** An item that stands near the node. */
export interface Collocation {
  readonly item: string;
  /** How often it stands within the window, left of the node and right of it. */
  readonly count: number;
  readonly left: number;
  readonly right: number;
  /** How often it stands in the scope at all. */
  readonly total: number;
  readonly score: number;
}

export interface CollocationList {
  readonly rows: readonly Collocation[];
  /** Number of hits of the node. */
  readonly nodes: number;
  /** Tokens of the scope. */
  readonly tokens: number;
  readonly isComplete: boolean;
  /** The query as it was understood. */
  readonly query: string;
}

/** The items that stand near the hits of a query, strongest first, equal ones by code point. */
export async function collocations(connection: ReadSession, request: CollocationRequest): Promise<CollocationList> {
  const asked = await askHits(connection, request);
  const near = await countNear(connection, asked, request.window);
  const { attribute } = UNITS[request.unit];
  const [left, right] = [
    await nameTypes(connection, near.left, attribute),
    await nameTypes(connection, near.right, attribute),
  ];
  const items = [...new Set([...left.keys(), ...right.keys()])];
  const totals = await totalsOf(connection, asked, request.unit, items);
  const tokens = await scopeSize(connection, asked.selection);
  const rows = items
    .map((item) => {
      const [onLeft, onRight] = [left.get(item) ?? 0, right.get(item) ?? 0];
      const [count, total] = [onLeft + onRight, totals.get(item) ?? 0];
      const counts = { together: count, node: near.nodes, collocate: total, tokens, span: 2 * request.window };
      return { item, count, left: onLeft, right: onRight, total, score: collocationScore(counts, request.measure) };
    })
    .filter(({ count }) => count >= request.minCount)
    .sort((a, b) => b.score - a.score || compareCodePoints(a.item, b.item));
  return {
    rows: rows.slice(0, request.first),
    nodes: near.nodes,
    tokens,
    isComplete: rows.length <= request.first,
    query: asked.printed,
  };
}

/** How often each type stands left and right of the hits. */
interface Near {
  readonly left: Map<number, number>;
  readonly right: Map<number, number>;
  nodes: number;
}

async function countNear(connection: Connection, asked: AskedHits, window: number): Promise<Near> {
  const near: Near = { left: new Map(), right: new Map(), nodes: 0 };
  for await (const texts of walkHits(connection, asked)) for (const text of texts) addNear(near, text, window);
  return near;
}

/** A window ends where the scope or the paragraph does; the node itself is not in it. */
function addNear(near: Near, { text, hits }: TextHits, window: number): void {
  const { types } = text.tokens;
  const stretches = [...stretchesOf(text)];
  let index = 0;
  for (const { first, end } of hits) {
    while ((stretches[index]?.end ?? Infinity) < end) index += 1;
    const stretch = stretches[index];
    if (!stretch) continue;
    near.nodes += 1;
    for (let at = Math.max(stretch.first, first - window); at < first; at += 1) add(near.left, types[at] ?? 0);
    for (let at = end; at < Math.min(stretch.end, end + window); at += 1) add(near.right, types[at] ?? 0);
  }
}

function add(counts: Map<number, number>, type: number): void {
  counts.set(type, (counts.get(type) ?? 0) + 1);
}

async function totalsOf(
  connection: Connection,
  { selection }: AskedHits,
  unit: 'word' | 'lemma',
  items: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (isKept(selection, unit)) return keptFrequenciesOf(connection, UNITS[unit].attribute, selection.scope, items);
  return (await countItems(connection, selection, unit)).counts;
}
