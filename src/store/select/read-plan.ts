import type { ReadSession } from '../connect/read-session.ts';
import type { DriverStatement } from '../sql/sql.ts';
import { cursorOfJson } from '../read/paging/cursor.ts';
import { MARKS } from './marks.ts';

/** What was selected, as JSON in UTF-8 in the order of the plan. */
export interface SelectedJson {
  /**
   * Where a field has an error, `{"$failure": …}` stands, a `Failure`; where it is computed, `{"$needs": …}`. No name of GraphQL begins
   * with a dollar sign.
   */
  readonly json: Buffer;
  /** Whether the JSON is the answer as it is: nothing in it failed, nothing is to be computed. */
  readonly isWhole: boolean;
}

/** The answer to a plan, `{"data":…}` with a line end, and the revision of the corpus that it shows. */
export interface PlanAnswer extends SelectedJson {
  readonly revision: string;
}

/**
 * Reads the answer to a plan with the statement of `compilePlan`. `isAlone` says that nothing else is read for the answer, so that no
 * transaction is needed.
 */
export async function readPlan(
  session: ReadSession,
  statement: DriverStatement,
  isAlone: boolean,
): Promise<PlanAnswer> {
  const [row] = await (isAlone ? session.only<PlanRow>(statement) : session.all<PlanRow>(statement));
  if (!row) throw new Error('A statement without FROM gives one row.');
  return { ...fillMarks(row.answer), revision: row.revision };
}

interface PlanRow {
  readonly answer: DatabaseText;
  readonly revision: string;
}

/** A value of `asBytes`, as the driver gives it: bytes from SQLite, a string from PostgreSQL. */
export type DatabaseText = Buffer | string;

const [START, END] = [MARKS.start.charCodeAt(0), MARKS.end.charCodeAt(0)];

/** The JSON with its marked places filled. */
export function fillMarks(answer: DatabaseText): SelectedJson {
  const json = typeof answer === 'string' ? Buffer.from(answer) : answer;
  let start = json.indexOf(START);
  // Most answers have no mark at all and are returned as they are.
  if (start === -1) return { json, isWhole: true };
  const pieces: Buffer[] = [];
  let [from, isWhole] = [0, true];
  for (; start !== -1; start = json.indexOf(START, from)) {
    const end = json.indexOf(END, start);
    const filled = fillMark(json.toString('utf8', start + 1, end));
    pieces.push(json.subarray(from, start), Buffer.from(filled.json));
    isWhole &&= filled.isWhole;
    from = end + 1;
  }
  pieces.push(json.subarray(from));
  return { json: Buffer.concat(pieces), isWhole };
}

/** What stands in the place of a mark, by its kind and payload. */
function fillMark(mark: string): { readonly json: string; readonly isWhole: boolean } {
  const payload = mark.slice(1);
  if (mark.startsWith(MARKS.cursor)) return { json: JSON.stringify(cursorOfJson(payload)), isWhole: true };
  if (mark.startsWith(MARKS.number)) return { json: String(Number(payload)), isWhole: true };
  const key = mark.startsWith(MARKS.needs) ? '$needs' : '$failure';
  return { json: `{"${key}":${payload}}`, isWhole: false };
}
