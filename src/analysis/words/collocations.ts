import type { QuoteFilter } from '../../corpus/filters.ts';
import type { TextScope } from '../../corpus/text-scope.ts';
import { collocationScore, type CollocationMeasure } from '../../statistics/collocation.ts';
import { leastOf } from '../../statistics/least-of.ts';
import type { Connection } from '../../store/connect/connection.ts';
import type { ReadSession } from '../../store/connect/read-session.ts';
import { inSteps } from '../../store/connect/in-steps.ts';
import { oneAtATime } from '../../store/connect/one-at-a-time.ts';
import { scopeSize } from '../../store/texts/scope-size.ts';
import { keptCountsOfForms } from '../../store/tokens/form-ranks.ts';
import { askHits, type AskedHits } from '../hits/asked-hits.ts';
import type { TextHits } from '../hits/hit.ts';
import { walkHits } from '../hits/walk-hits.ts';
import { countRows, stretchesOf } from './count-rows.ts';
import { isKept } from './frequencies.ts';
import { countIn, formsOf, itemsOf, nameItems, type Forms } from './items.ts';
import { RowCounts } from './row-counts.ts';
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
export function collocations(connection: ReadSession, request: CollocationRequest): Promise<CollocationList> {
  return oneAtATime(connection, () => collocationsOf(connection, request));
}

async function collocationsOf(connection: ReadSession, request: CollocationRequest): Promise<CollocationList> {
  const { unit, window, measure, minCount, first } = request;
  const asked = await askHits(connection, request);
  const near = await countNear(connection, asked, window);
  const all = isKept(asked.selection, unit) ? undefined : await countRows(connection, asked.selection, unit);
  const counted = [near.both, near.left, ...(all ? [all.rows] : [])];
  const forms = await formsOf(connection, UNITS[unit].attribute, counted);
  const items = await itemsOf(connection, near.both, forms);
  const onLeft = await itemsOf(connection, near.left, forms);
  const totalOf = await totalsOf(connection, asked, { forms, items, all: all?.rows });
  const tokens = await scopeSize(connection, asked.selection);
  const span = 2 * window;
  const { kept, scores } = await inSteps(
    connection,
    scored(items, minCount, (item) => {
      const counts = { together: items.countOf(item), node: near.nodes, collocate: totalOf(item), tokens, span };
      return collocationScore(counts, measure);
    }),
  );
  const compare = (a: number, b: number): number =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || items.compareRows(kept[a] ?? 0, kept[b] ?? 0);
  const listed = [...(await inSteps(connection, leastOf(kept.length, first, compare)))];
  const rows = listed.map((index) => kept[index] ?? 0);
  const names = await nameItems(connection, forms, items, rows);
  return {
    rows: rows.map((item, index) => {
      const [count, left] = [items.countOf(item), countIn(onLeft, items, item)];
      const score = scores[listed[index] ?? 0] ?? 0;
      return { item: names[index] ?? '', count, left, right: count - left, total: totalOf(item), score };
    }),
    nodes: near.nodes,
    tokens,
    isComplete: kept.length <= first,
    query: asked.printed,
  };
}

/** How often each type stands left of the hits, and on either side of them. */
interface Near {
  readonly left: RowCounts;
  readonly both: RowCounts;
  nodes: number;
}

async function countNear(connection: Connection, asked: AskedHits, window: number): Promise<Near> {
  const near: Near = { left: new RowCounts(1), both: new RowCounts(1), nodes: 0 };
  for await (const text of walkHits(connection, asked)) await inSteps(connection, addNear(near, text, window));
  return near;
}

/** So many hits are looked at in a step. */
const STEP = 512;

/** A window ends where the scope or the paragraph does; the node itself is not in it. */
function* addNear(near: Near, { text, hits }: TextHits, window: number): Generator<void> {
  const { types } = text.tokens;
  const stretches = [...stretchesOf(text)];
  let index = 0;
  for (const { first, end } of hits) {
    while ((stretches[index]?.end ?? Infinity) < end) index += 1;
    const stretch = stretches[index];
    if (!stretch) continue;
    near.nodes += 1;
    for (let at = Math.max(stretch.first, first - window); at < first; at += 1) {
      near.left.add(types, at);
      near.both.add(types, at);
    }
    for (let at = end; at < Math.min(stretch.end, end + window); at += 1) near.both.add(types, at);
    if (near.nodes % STEP === 0) yield;
  }
}

/** The items that stand often enough near the node, as their rows, each with its score. */
function* scored(
  items: RowCounts,
  minCount: number,
  scoreOf: (item: number) => number,
): Generator<void, { readonly kept: Uint32Array; readonly scores: Float64Array }> {
  const [kept, scores] = [new Uint32Array(items.size), new Float64Array(items.size)];
  let size = 0;
  for (let item = 0; item < items.size; item += 1) {
    if (item % STEP === STEP - 1) yield;
    if (items.countOf(item) < minCount) continue;
    kept[size] = item;
    scores[size] = scoreOf(item);
    size += 1;
  }
  return { kept: kept.subarray(0, size), scores };
}

interface NearItems {
  readonly forms: Forms;
  readonly items: RowCounts;
  /** What was counted of the selected texts; undefined: it is kept. */
  readonly all: RowCounts | undefined;
}

/** How often an item stands in the scope at all. */
async function totalsOf(
  connection: Connection,
  { selection: { scope } }: AskedHits,
  { forms, items, all }: NearItems,
): Promise<(item: number) => number> {
  if (all) {
    const totals = await itemsOf(connection, all, forms);
    return (item) => countIn(totals, items, item);
  }
  const { attribute, types } = forms;
  const kept = await keptCountsOfForms(connection, { attribute, scope }, types);
  return (item) => kept[items.numberIn(item, 0)] ?? 0;
}
