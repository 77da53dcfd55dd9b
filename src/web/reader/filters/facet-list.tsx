import type { ReactElement } from 'react';
import { grouped } from '../language/words-for.ts';

/** A value that can be chosen. */
export interface FacetRow {
  readonly value: string;
  readonly label: string;
  /** Number of quotes behind it; left out: it is not told. */
  readonly count?: number | undefined;
}

interface FacetListProps {
  readonly title: string;
  readonly rows: readonly FacetRow[];
  /** Those that no row has are shown too, so that they can be taken out. */
  readonly chosen: readonly string[];
  /** How a value is called that no row has; left out: by itself. */
  readonly titleOf?: ((value: string) => string) | undefined;
  /** Address of the page with the value chosen, or no longer chosen if it was. */
  readonly linkTo: (value: string) => string;
}

/** The values of one filter with the number of quotes behind each, as links that choose them. Chosen ones stand first. */
export function FacetList({ title, rows, chosen, titleOf, linkTo }: FacetListProps): ReactElement | null {
  const missing = chosen.filter((value) => rows.every((row) => row.value !== value));
  const all = [...missing.map((value) => ({ value, label: titleOf?.(value) ?? value, count: undefined })), ...rows];
  const sorted = [...all].sort((left, right) => rank(right.value, chosen) - rank(left.value, chosen));
  if (sorted.length === 0) return null;
  return (
    <details className="facet" open>
      <summary>{title}</summary>
      <ul data-stay>
        {sorted.map(({ value, label, count }) => {
          const isChosen = chosen.includes(value);
          return (
            <li key={value}>
              <a
                href={linkTo(value)}
                className={isChosen ? 'chosen' : undefined}
                rel="nofollow"
                data-place={`${title} ${value}`}
              >
                <span className="box" aria-hidden="true">
                  {isChosen ? '✓' : ''}
                </span>
                <bdi>{label}</bdi>
                {isChosen ? <span className="unseen"> (chosen; select to take it out)</span> : null}
                {count === undefined ? null : <span className="number">{grouped(count)}</span>}
              </a>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function rank(value: string, chosen: readonly string[]): number {
  return chosen.includes(value) ? 1 : 0;
}
