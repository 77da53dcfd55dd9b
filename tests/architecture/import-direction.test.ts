import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult, IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Rules extends IFlattenedRuleSet {
  readonly options: ICruiseOptions;
}

/** A small program that breaks every kind of rule, and three files that break none. */
const FILES = {
  'src/text/looks-up.ts': `import '../corpus/noun.ts';`,
  'src/corpus/noun.ts': `import '../text/word.ts';`,
  'src/text/word.ts': `import './other-word.ts';`,
  'src/text/other-word.ts': `export const word = 'word';`,
  'src/search/visits-neighbour.ts': `import type { Rate } from '../statistics/rate.ts';`,
  'src/statistics/rate.ts': `import { readFileSync } from 'node:fs'; export type Rate = number; readFileSync('rate');`,
  'src/graphql/asks-database.ts': `import 'pg';`,
  'src/store/asks-database.ts': `import 'pg';`,
  'src/web/reads-store.ts': `import '../store/asks-database.ts';`,
  'src/store/egg.ts': `import './hen.ts';`,
  'src/store/hen.ts': `import './egg.ts';`,
  'src/tools/lost.ts': `import '../text/missing.ts';`,
  'node_modules/pg/package.json': `{ "name": "pg", "main": "index.js" }`,
  'node_modules/pg/index.js': '',
};

const folder = mkdtempSync(join(tmpdir(), 'whosaid-rooms-'));
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Rules;
let broken: readonly string[] = [];

beforeAll(async () => {
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const { options, ...ruleSet } = rules;
  const result = await cruise(['src'], { ...options, baseDir: folder, ruleSet, validate: true });
  const { violations } = (result.output as ICruiseResult).summary;
  broken = violations.map(({ from, rule }) => `${from} breaks ${rule.name}`);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the rules of the rooms', () => {
  it.each([
    ['an import upwards', 'src/text/looks-up.ts breaks text-imports-rooms-below'],
    ['an import from a neighbour, of a type too', 'src/search/visits-neighbour.ts breaks search-imports-rooms-below'],
    ['an import across the wings', 'src/web/reads-store.ts breaks web-imports-rooms-below'],
    ['a package outside its room', 'src/graphql/asks-database.ts breaks graphql-has-its-own-packages'],
    ['a file read where the program only computes', 'src/statistics/rate.ts breaks pure-rooms-touch-no-machine'],
    ['a cycle', 'src/store/egg.ts breaks no-cycle'],
    ['a file without a room', 'src/tools/lost.ts breaks everything-has-a-room'],
    ['an import of nothing', 'src/tools/lost.ts breaks import-exists'],
  ])('forbid %s', (_, violation) => {
    expect(broken).toContain(violation);
  });

  it('allow imports downwards, inside a room, and of a package in its room', () => {
    const innocent = ['src/corpus/noun.ts', 'src/text/word.ts', 'src/store/asks-database.ts'];
    expect(broken.filter((violation) => innocent.some((file) => violation.startsWith(file)))).toEqual([]);
  });
});
