import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * What takes longest, by the start of its path: files that begin last should be short, or one core waits for the other at the end. A
 * fresh clone knows no durations of its own.
 */
const LONG = [
  'tests/web/reader/hostile-texts.test.ts',
  'tests/attribution/attribute-properties.test.ts',
  'tests/faults/',
  'tests/graphql/against-oracle.test.ts',
  'bench/harness/run-bench.test.ts',
  'tests/graphql/oracle-finds-faults.test.ts',
  'tests/server/scale/',
  'tests/store/clusters/',
  'tests/web/plots/plots-in-browser.test.ts',
  'tests/web/reader/',
  'tests/cli/',
  'tests/pipeline/',
  'tests/analysis/',
  'tests/store/',
  'tests/graphql/',
  'tests/server/',
  'tests/attribution/',
];

/** Begins with the files that take longest; among the others, the order is that of vitest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const root = this.ctx.config.root.length + 1;
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = LONG.findIndex((start) => moduleId.slice(root).startsWith(start));
      return rank === -1 ? LONG.length : rank;
    };
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
