import { isolated } from '../isolated.ts';
import { writeNumber } from './write-number.ts';

/**
 * What the pointer is told about a row: "Suhail Shaheen: Direct 12, Mixed 3, Indirect 4"; with what the figures rest on,
 * "deny: Mara Lind 7.7 (1 quote), Ajmal Omar 33.3 (4 quotes)".
 */
export function rowTitle(
  name: string,
  series: readonly string[],
  values: readonly (number | null)[],
  counts?: readonly number[],
): string {
  const figures = series.map((label, index) => {
    const value = values[index] ?? null;
    return value === null
      ? `${isolated(label)} not known`
      : `${isolated(label)} ${writeNumber(value)}${restsOn(counts?.[index])}`;
  });
  return `${isolated(name)}: ${figures.join(', ')}`;
}

function restsOn(count: number | undefined): string {
  if (count === undefined) return '';
  return ` (${writeNumber(count)} ${count === 1 ? 'quote' : 'quotes'})`;
}
