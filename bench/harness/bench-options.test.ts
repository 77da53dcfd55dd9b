import { expect, it } from 'vitest';
import { readBenchOptions } from './bench-options.ts';

it('what is not said is preset', () => {
  expect(readBenchOptions([])).toMatchObject({
    sizes: [20_000],
    rounds: 5,
    durationMs: 3000,
    connections: 16,
    seed: 1,
  });
});

it('sizes and workloads are lists', () => {
  const options = readBenchOptions(['--sizes', '2000,20000', '--only', 'W1,W6']);
  expect(options).toMatchObject({ sizes: [2000, 20_000], workloads: ['W1', 'W6'] });
});

it('help is asked for in place of a run', () => {
  expect(readBenchOptions(['--help'])).toBeUndefined();
});

it.each([
  [['--rounds', '0'], '--rounds is "0". It must be a number above 0.'],
  [['--only', 'W9'], '--only knows no "W9". It knows W1, W2,'],
  [['--database', 'oracle'], '--database knows no "oracle". It knows sqlite, postgres.'],
])('%s makes no sense', (words, message) => {
  expect(() => readBenchOptions(words)).toThrow(message);
});
