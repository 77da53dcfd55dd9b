import type { QuoteFilter } from '../../corpus/filters.ts';
import type { FrequencyUnit } from '../../corpus/frequency-unit.ts';
import type { TextScope } from '../../corpus/text-scope.ts';
import { pValueCorrection, type PValueAdjustment } from '../../statistics/adjust-p-values.ts';
import { keynessOf, type KeynessCounts, type KeynessMeasure } from '../../statistics/keyness.ts';
import { leastOf } from '../../statistics/least-of.ts';
import { perMillion } from '../../statistics/rates.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { inSteps } from '../../store/connect/in-steps.ts';
import { oneAtATime } from '../../store/connect/one-at-a-time.ts';
import { scopeSize } from '../../store/texts/scope-size.ts';
import { selectTexts } from '../../store/texts/selection.ts';
import { keptCountsOfForms } from '../../store/tokens/form-ranks.ts';
import { countRows, type CountedRows } from './count-rows.ts';
import { isKept } from './frequencies.ts';
import { countIn, formsOf, itemsOf, nameItems, type Forms } from './items.ts';
import type { RowCounts } from './row-counts.ts';
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
export function keyness(connection: Connection, request: KeynessRequest): Promise<KeywordList> {
  return oneAtATime(connection, () => keynessOfItems(connection, request));
}

async function keynessOfItems(connection: Connection, request: KeynessRequest): Promise<KeywordList> {
  const { unit, measure, correction, first } = request;
  const target = await countRows(connection, await selectTexts(connection, request.scope, request.target), unit);
  const counted = await countReference(connection, request);
  const forms = await formsOf(connection, UNITS[unit].attribute, [target.rows, ...(counted ? [counted.rows] : [])]);
  const items = await itemsOf(connection, target.rows, forms);
  const reference = counted
    ? await counts(connection, counted, items, forms)
    : await everythingElse(connection, request, { target, items, forms });
  const tokens = { targetTokens: target.tokens, referenceTokens: reference.tokens };
  const tested = await inSteps(connection, atLeast(items, request.minCount));
  const countsOf = (test: number): KeynessCounts => {
    const item = tested[test] ?? 0;
    return { target: items.countOf(item), reference: reference.countOf(item), ...tokens };
  };
  const { scores, pValues } = await inSteps(connection, scored(tested.length, countsOf, measure));
  const corrected = await inSteps(connection, pValueCorrection(pValues, correction));
  const compare = (a: number, b: number): number =>
    (scores[b] ?? 0) - (scores[a] ?? 0) || items.compareRows(tested[a] ?? 0, tested[b] ?? 0);
  const listed = [...(await inSteps(connection, leastOf(tested.length, first, compare)))];
  const names = await nameItems(
    connection,
    forms,
    items,
    listed.map((test) => tested[test] ?? 0),
  );
  const limit = target.limit ?? counted?.limit;
  return {
    rows: listed.map((test, index) => ({
      item: names[index] ?? '',
      ...keywordCounts(countsOf(test)),
      score: scores[test] ?? 0,
      pValue: corrected(pValues[test] ?? 1),
    })),
    ...tokens,
    tested: tested.length,
    isComplete: limit === undefined && tested.length <= first,
    limit,
  };
}

function keywordCounts({
  target,
  reference,
  targetTokens,
  referenceTokens,
}: KeynessCounts): Omit<Keyword, 'item' | 'score' | 'pValue'> {
  return {
    targetCount: target,
    referenceCount: reference,
    targetPerMillion: perMillion(target, targetTokens),
    referencePerMillion: perMillion(reference, referenceTokens),
  };
}

/** Items that are looked at in a step. */
const STEP = 512;

function* atLeast(items: RowCounts, minCount: number): Generator<void, Uint32Array> {
  const found = new Uint32Array(items.size);
  let size = 0;
  for (let item = 0; item < items.size; item += 1) {
    if (items.countOf(item) >= minCount) found[size++] = item;
    if (item % STEP === STEP - 1) yield;
  }
  return found.subarray(0, size);
}

/** The scores of tests, and the probabilities that a difference as large is by chance, not corrected. */
function* scored(
  count: number,
  countsOf: (test: number) => KeynessCounts,
  measure: KeynessMeasure,
): Generator<void, { readonly scores: Float64Array; readonly pValues: Float64Array }> {
  const [scores, pValues] = [new Float64Array(count), new Float64Array(count)];
  for (let test = 0; test < count; test += 1) {
    const { score, pValue } = keynessOf(countsOf(test), measure);
    scores[test] = score;
    pValues[test] = pValue;
    if (test % STEP === STEP - 1) yield;
  }
  return { scores, pValues };
}

/** What the reference has of each item of the target, and of all items. */
interface ReferenceCounts {
  readonly tokens: number;
  readonly countOf: (item: number) => number;
}

/** The reference as counted; undefined where it is everything that the target is not, whose counts follow from those that are kept. */
async function countReference(
  connection: Connection,
  { scope, target, reference, unit }: KeynessRequest,
): Promise<CountedRows | undefined> {
  const everything = await selectTexts(connection, scope, null);
  if (!reference && isKept(everything, unit) && !target.layer) return undefined;
  return countRows(connection, await selectTexts(connection, scope, reference ?? { not: target }), unit);
}

async function counts(
  connection: Connection,
  { rows, tokens }: CountedRows,
  items: RowCounts,
  forms: Forms,
): Promise<ReferenceCounts> {
  const others = await itemsOf(connection, rows, forms);
  return { tokens, countOf: (item) => countIn(others, items, item) };
}

interface TargetItems {
  readonly target: CountedRows;
  readonly items: RowCounts;
  readonly forms: Forms;
}

/** What is kept of everything, less what was counted of the target. */
async function everythingElse(
  connection: Connection,
  { scope }: KeynessRequest,
  { target, items, forms: { attribute, types } }: TargetItems,
): Promise<ReferenceCounts> {
  const kept = await keptCountsOfForms(connection, { attribute, scope }, types);
  return {
    tokens: (await scopeSize(connection, await selectTexts(connection, scope, null))) - target.tokens,
    countOf: (item) => (kept[items.numberIn(item, 0)] ?? 0) - items.countOf(item),
  };
}
