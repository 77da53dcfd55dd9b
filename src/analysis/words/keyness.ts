import type { QuoteFilter } from '../../corpus/filters.ts';
import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';
import type { TextScope } from '../../corpus/text-scope.ts';
import { adjustPValues, type PValueAdjustment } from '../../statistics/adjust-p-values.ts';
import { keynessOf, type KeynessMeasure } from '../../statistics/keyness.ts';
import { perMillion } from '../../statistics/rates.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { scopeSize } from '../../store/texts/scope-size.ts';
import { selectTexts, type TextSelection } from '../../store/texts/selection.ts';
import { keptFrequenciesOf } from '../../store/tokens/kept-frequencies.ts';
import { compareCodePoints } from '../../text/compare-code-points.ts';
import { countItems, type CountedItems } from './count-items.ts';
import { isKept } from './frequencies.ts';
import { UNITS } from './units.ts';

export interface KeynessRequest {
  readonly target: QuoteFilter;
  /** Undefined or null: all that the target is not. */
  readonly reference?: QuoteFilter | null | undefined;
  readonly unit: FrequencyUnit;
  readonly scope: TextScope;
  readonly measure: KeynessMeasure;
  readonly correction: PValueAdjustment;
  /** Items that the target has less often are not tested. */
  readonly minCount: number;
  /** Items of the list. */
  readonly first: number;
}

/** An item that the target has more often, or less often, than the reference. */
export interface Keyword {
  readonly item: string;
  readonly targetCount: number;
  readonly referenceCount: number;
  readonly targetPerMillion: number;
  readonly referencePerMillion: number;
  readonly score: number;
  /** Corrected for the number of items that were tested. */
  readonly pValue: number;
}

export interface KeywordList {
  readonly rows: readonly Keyword[];
  readonly targetTokens: number;
  readonly referenceTokens: number;
  /** Number of items that were tested, which the p values are corrected for. */
  readonly tested: number;
  readonly isComplete: boolean;
  /** What was cut off besides; undefined: nothing. */
  readonly limit: string | undefined;
}

/** The items of the target by how key they are against the reference, highest score first, equal ones by code point. */
export async function keyness(connection: Connection, request: KeynessRequest): Promise<KeywordList> {
  const target = await countItems(
    connection,
    await selectTexts(connection, request.scope, request.target),
    request.unit,
  );
  const items = [...target.counts].filter(([, count]) => count >= request.minCount);
  const reference = await referenceOf(
    connection,
    request,
    target,
    items.map(([item]) => item),
  );
  const tokens = { targetTokens: target.tokens, referenceTokens: reference.tokens };
  const found = items.map(([item, count]) => {
    const referenceCount = reference.counts.get(item) ?? 0;
    const counts = { target: count, reference: referenceCount, ...tokens };
    return { item, targetCount: count, referenceCount, ...keynessOf(counts, request.measure) };
  });
  const pValues = adjustPValues(
    found.map(({ pValue }) => pValue),
    request.correction,
  );
  const rows = found
    .map((row, index) => ({
      ...row,
      pValue: pValues[index] ?? 1,
      targetPerMillion: perMillion(row.targetCount, target.tokens),
      referencePerMillion: perMillion(row.referenceCount, reference.tokens),
    }))
    .sort((a, b) => b.score - a.score || compareCodePoints(a.item, b.item));
  const limit = target.limit ?? reference.limit;
  return {
    rows: rows.slice(0, request.first),
    ...tokens,
    tested: rows.length,
    isComplete: limit === undefined && rows.length <= request.first,
    limit,
  };
}

/** The reference's counts of at least the items given. */
async function referenceOf(
  connection: Connection,
  { scope, target, reference, unit }: KeynessRequest,
  counted: CountedItems,
  items: readonly string[],
): Promise<CountedItems> {
  const everything = await selectTexts(connection, scope, null);
  if (reference) return countItems(connection, await selectTexts(connection, scope, reference), unit);
  if (!isKept(everything, unit) || target.layer)
    return countItems(connection, await selectTexts(connection, scope, { not: target }), unit);
  return everythingElse(connection, everything, { unit, counted, items });
}

interface Part {
  readonly unit: FrequencyUnit;
  readonly counted: CountedItems;
  readonly items: readonly string[];
}

/** What is kept of everything, less what was counted of a part. */
async function everythingElse(
  connection: Connection,
  everything: TextSelection,
  { unit, counted, items }: Part,
): Promise<CountedItems> {
  const kept = await keptFrequenciesOf(connection, UNITS[unit].attribute, everything.scope, items);
  const counts = items.map((item) => [item, (kept.get(item) ?? 0) - (counted.counts.get(item) ?? 0)] as const);
  const tokens = (await scopeSize(connection, everything)) - counted.tokens;
  return { counts: new Map(counts), tokens, limit: undefined };
}
