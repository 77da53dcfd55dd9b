import type { ReadSession } from '../connect/read-session.ts';
import { cursorOfJson } from '../read/paging/cursor.ts';
import { compilePlan } from './compile-plan.ts';
import { MARKS } from './marks.ts';
import type { ObjectPlan } from './plan.ts';

/** A place in an answer that only the caller can fill: which of the plan's open fields, and the row of its object. */
export interface OpenPlace {
  readonly open: number;
  readonly row: unknown;
}

/** The answer to a plan: JSON text with an open place between each two of its parts. */
export interface PlanAnswer {
  readonly texts: readonly string[];
  readonly places: readonly OpenPlace[];
  /** Of the corpus, as the answer shows it. */
  readonly revision: string;
}

/**
 * Reads a plan with one statement. `isAlone` says that nothing else is read for the answer, so that no transaction is needed.
 * Undefined: the plan does not hold for this corpus (a layer is not there, a name is ambiguous), and the request is to be
 * answered field by field, which tells what is wrong. Throws `UserError` where an argument makes no sense.
 */
export async function readPlan(
  session: ReadSession,
  plan: ObjectPlan,
  isAlone: boolean,
): Promise<PlanAnswer | undefined> {
  const statement = compilePlan(plan, session.dialect);
  const [row] = await (isAlone ? session.only<PlanRow>(statement) : session.all<PlanRow>(statement));
  if (!row) throw new Error('A statement without FROM gives one row.');
  const filled = fillMarks(row.answer);
  return filled && { ...filled, revision: row.revision };
}

interface PlanRow {
  readonly answer: string;
  readonly revision: string;
}

function fillMarks(answer: string): Omit<PlanAnswer, 'revision'> | undefined {
  // Most answers have no mark at all and are handed through as they are.
  if (!answer.includes(MARKS.start)) return { texts: [answer], places: [] };
  const [first = '', ...rest] = answer.split(MARKS.start);
  const texts: string[] = [];
  const places: OpenPlace[] = [];
  let text = first;
  for (const part of rest) {
    const end = part.indexOf(MARKS.end);
    const payload = part.slice(1, end);
    if (part.startsWith(MARKS.refuse)) return undefined;
    if (part.startsWith(MARKS.open)) {
      texts.push(text);
      places.push(openPlace(payload));
      text = '';
    } else text += part.startsWith(MARKS.cursor) ? JSON.stringify(cursorOfJson(payload)) : String(Number(payload));
    text += part.slice(end + 1);
  }
  return { texts: [...texts, text], places };
}

function openPlace(payload: string): OpenPlace {
  const space = payload.indexOf(' ');
  return { open: Number(payload.slice(0, space)), row: JSON.parse(payload.slice(space + 1)) };
}
