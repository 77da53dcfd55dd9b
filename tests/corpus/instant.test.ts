import { expect, it } from 'vitest';
import { toInstant } from '../../src/corpus/instant.ts';

it.each([
  ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000Z'],
  ['2026-01-31T12:00:00.5Z', '2026-01-31T12:00:00.500Z'],
  ['2026-01-31T12:00:00.123456Z', '2026-01-31T12:00:00.123Z'],
  ['2026-01-31T00:30:00+01:00', '2026-01-30T23:30:00.000Z'],
  ['2026-01-31t12:00:00z', '2026-01-31T12:00:00.000Z'],
])('%s is kept as %s', (text, instant) => {
  expect(toInstant(text)).toBe(instant);
});

it('an instant stays as it is', () => {
  expect(toInstant('2026-01-31T12:00:00.500Z')).toBe('2026-01-31T12:00:00.500Z');
});

it.each([
  '2026-01-31',
  '2026-01-31T12:00:00',
  '2026-01-31 12:00:00Z',
  '2026-02-30T12:00:00Z',
  '2026-01-31T24:00:00Z',
  '2026-01-31T12:60:00Z',
  '2026-01-31T12:00:00+24:00',
  'now',
])('"%s" is no date and time after RFC 3339', (text) => {
  expect(toInstant(text)).toBeUndefined();
});
