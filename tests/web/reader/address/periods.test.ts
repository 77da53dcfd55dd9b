import { expect, it } from 'vitest';
import { PERIODS, periodDimension, readPeriod } from '../../../../src/web/reader/address/periods.ts';
import { enumValues } from '../api-schema.ts';

it.each(PERIODS)('an address can ask for plots by %s', (period) => {
  expect(readPeriod(new URLSearchParams({ period }))).toBe(period);
});

it.each(['', 'decade', 'MONTH', 'toString'])('the period %j is none, and months are drawn', (period) => {
  expect(readPeriod(new URLSearchParams({ period }))).toBe('month');
  expect(readPeriod(new URLSearchParams())).toBe('month');
});

it.each(PERIODS)('the API has a name for %s', (period) => {
  expect(enumValues('QuoteDimension')).toContain(periodDimension(period));
});
