import { tableLines } from '../../../src/cli/output/table.ts';
import type { Figure } from '../fault.ts';

/** A figure and the fault that it was seen at. */
export interface FigureOfFault extends Figure {
  readonly fault: string;
}

/** The figures as lines in aligned columns: fault, subject, value, target, met. */
export function figureTable(figures: readonly FigureOfFault[]): string {
  const rows = figures.map((figure) => [figure.fault, figure.subject, figure.value, figure.target, met(figure)]);
  return tableLines([['fault', 'subject', 'value', 'target', 'met'], ...rows]).join('\n');
}

/** A time that is missed may be the machine's fault, so it is marked in another way. */
function met({ isMet, isSpeed }: Figure): string {
  if (isMet) return 'yes';
  return isSpeed ? 'slow' : 'NO';
}
