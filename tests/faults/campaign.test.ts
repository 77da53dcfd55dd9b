import { afterAll, describe, expect, it } from 'vitest';
import { ALL_FAULTS } from './all-faults.ts';
import { readFaultOptions } from './support/fault-options.ts';
import { figureTable, type FigureOfFault } from './support/figure-table.ts';

/** Far above the 15 s of a quiet machine: a busy one is no failure. */
const LIMIT_MS = 1_200_000;

/** Faults wait for most of their time, so as many run at once as vitest's `maxConcurrency` allows. */
describe.concurrent('the program, with nothing lost, wrong or half done,', () => {
  const figures: FigureOfFault[] = [];
  afterAll(() => console.log(`\n${figureTable(figures)}`));

  it.each(ALL_FAULTS)(
    'passes the short form of the fault $name',
    async (fault) => {
      const seen = (await fault.run('short')).map((figure) => ({ fault: fault.name, ...figure }));
      figures.push(...seen);
      const missed = seen.filter(({ isMet, isSpeed }) => !isMet && !isSpeed);
      expect(missed).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('npm run faults', () => {
  it('knows each fault by a name of its own', () => {
    const names = ALL_FAULTS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('does all faults in their long form unless it is told otherwise', () => {
    const { faults, size, task } = readFaultOptions([], ALL_FAULTS);
    expect({ faults, size, task }).toEqual({ faults: ALL_FAULTS, size: 'long', task: 'run' });
  });

  it('suggests the nearest name for one that it does not know', () => {
    expect(() => readFaultOptions(['kill-inport'], ALL_FAULTS)).toThrow(
      'There is no fault "kill-inport". Did you mean "kill-import"?',
    );
  });
});
