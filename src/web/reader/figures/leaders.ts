import { isolated } from '../../isolated.ts';
import { rowTotal } from '../../plots/plot-table.ts';
import type { PlotRow } from '../../plots/plot.ts';

/** Names of the rows that share the first place, when the rows are sorted, the highest first. */
export function leaders(rows: readonly PlotRow[]): readonly string[] {
  const most = rows[0] && rowTotal(rows[0]);
  return rows.filter((row) => rowTotal(row) === most).map(({ name }) => name);
}

/** Beyond these a sentence would only list names. */
const MOST_NAMES = 3;

/** "Mara Lind", "Mara Lind and Ajmal Omar", "Mara Lind, Ajmal Omar and 3 others", each in its own direction. */
export function inARow(names: readonly string[]): string {
  const told = (names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names).map(isolated);
  const last = names.length > MOST_NAMES ? `${names.length - MOST_NAMES + 1} others` : (told.pop() ?? '');
  return told.length === 0 ? last : `${told.join(', ')} and ${last}`;
}
