import { isReportingCue } from '../../attribution/lexicon/is-reporting-cue.ts';
import type { Estimate } from '../../evaluation/bootstrap.ts';
import { differencesOf } from '../../evaluation/differences.ts';
import type { EvaluatedDocument } from '../../evaluation/evaluated-document.ts';
import type { ScoreRow } from '../../evaluation/score-rows.ts';
import { csvHeader, csvRows } from '../../formats/csv/write-csv.ts';
import { OffsetIndex } from '../../text/offsets.ts';

/** A flat line of a result; null where nothing was measured or given. */
export type EvaluationRecord = Readonly<Record<string, string | number | null>>;

/** Each score as a record: figures from 0 to 1 with the ends of their 95 % intervals, and the counts behind them. */
export function scoreRecords(rows: readonly ScoreRow[]): EvaluationRecord[] {
  return rows.map(({ measure, subset, score, humanF1 }) => ({
    measure,
    subset,
    ...estimateRecord('precision', score.precision),
    ...estimateRecord('recall', score.recall),
    ...estimateRecord('f1', score.f1),
    ...score.counts,
    humanF1: humanF1 ?? null,
  }));
}

/** Everything in which the candidate departs from the gold annotation, article by article; offsets in code points. */
export function differenceRecords(documents: readonly EvaluatedDocument[]): EvaluationRecord[] {
  return documents.flatMap((document) => {
    const index = new OffsetIndex(document.text);
    return differencesOf(document, isReportingCue).map(({ article, kind, quoteKind, span, text, gold, candidate }) => ({
      ...{ article, kind, quoteKind },
      ...index.spanFromUtf16(span, 'code-point'),
      ...{ text, gold: gold ?? null, candidate: candidate ?? null },
    }));
  });
}

/** Records as CSV, with a line of column names; nothing for no records. */
export function recordsAsCsv(records: readonly EvaluationRecord[]): string {
  const columns = Object.keys(records[0] ?? {});
  return columns.length === 0 ? '' : csvHeader(columns) + csvRows(columns, records);
}

function estimateRecord(name: string, { value, low, high }: Estimate): EvaluationRecord {
  return { [name]: value ?? null, [`${name}Low`]: low ?? null, [`${name}High`]: high ?? null };
}
