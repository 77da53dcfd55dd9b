import type { ReactElement } from 'react';
import type { Period } from '../../plots/plot.ts';
import { PERIODS } from '../address/periods.ts';

/** Links that draw a plot over time by other periods. */
export function PeriodLinks({
  period,
  linkTo,
}: {
  readonly period: Period;
  readonly linkTo: (period: Period) => string;
}): ReactElement {
  return (
    <p className="choices" data-stay>
      By{' '}
      {PERIODS.map((one) => (
        <a key={one} href={linkTo(one)} aria-current={one === period ? 'true' : undefined}>
          {one}
        </a>
      ))}
    </p>
  );
}
