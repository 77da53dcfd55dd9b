import type { ReadSession } from '../connect/read-session.ts';
import { cursorOfJson } from '../read/paging/cursor.ts';
import { compilePlan } from './compile-plan.ts';
import { MARKS } from './marks.ts';
import type { ObjectPlan } from './plan.ts';

/** What was selected, as JSON text in the order of the plan. */
export interface SelectedText {
  /**
   * Where a field has an error, `{"$failure": …}` stands, a `Failure`; where it is computed, `{"$needs": …}`. No name of GraphQL begins
   * with a dollar sign.
   */
  readonly text: string;
  /** Whether the text is the answer as it is: nothing in it failed, nothing is to be computed. */
  readonly isWhole: boolean;
}

/** The answer to a plan, and the revision of the corpus that it shows. */
export interface PlanAnswer extends SelectedText {
  readonly revision: string;
}

/** Reads a plan with one statement. `isAlone` says that nothing else is read for the answer, so that no transaction is needed. */
export async function readPlan(session: ReadSession, plan: ObjectPlan, isAlone: boolean): Promise<PlanAnswer> {
  const statement = compilePlan(plan, session.dialect);
  const [row] = await (isAlone ? session.only<PlanRow>(statement) : session.all<PlanRow>(statement));
  if (!row) throw new Error('A statement without FROM gives one row.');
  return { ...fillMarks(row.answer), revision: row.revision };
}

interface PlanRow {
  readonly answer: string;
  readonly revision: string;
}

/** The text with its marked places filled. */
export function fillMarks(answer: string): SelectedText {
  // Most answers have no mark at all and are handed through as they are.
  if (!answer.includes(MARKS.start)) return { text: answer, isWhole: true };
  const [first = '', ...rest] = answer.split(MARKS.start);
  let [text, isWhole] = [first, true];
  for (const part of rest) {
    const end = part.indexOf(MARKS.end);
    const payload = part.slice(1, end);
    if (part.startsWith(MARKS.cursor)) text += JSON.stringify(cursorOfJson(payload));
    else if (part.startsWith(MARKS.number)) text += String(Number(payload));
    else {
      text += part.startsWith(MARKS.needs) ? `{"$needs":${payload}}` : `{"$failure":${payload}}`;
      isWhole = false;
    }
    text += part.slice(end + 1);
  }
  return { text, isWhole };
}
