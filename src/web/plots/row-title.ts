import { isolated } from '../isolated.ts';
import { writeNumber } from './write-number.ts';

/** What the pointer is told about a row: "Suhail Shaheen: Direct 12, Mixed 3, Indirect 4". */
export function rowTitle(name: string, series: readonly string[], values: readonly (number | null)[]): string {
  const figures = series.map((label, index) => {
    const value = values[index] ?? null;
    return value === null ? `${isolated(label)} not known` : `${isolated(label)} ${writeNumber(value)}`;
  });
  return `${isolated(name)}: ${figures.join(', ')}`;
}
