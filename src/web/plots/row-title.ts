import { writeNumber } from './write-number.ts';

/** What the pointer is told about a row: "Suhail Shaheen: Direct 12, Mixed 3, Indirect 4". */
export function rowTitle(name: string, series: readonly string[], values: readonly (number | null)[]): string {
  const figures = series.map((label, index) => {
    const value = values[index] ?? null;
    return value === null ? `${label} not known` : `${label} ${writeNumber(value)}`;
  });
  return `${name}: ${figures.join(', ')}`;
}
