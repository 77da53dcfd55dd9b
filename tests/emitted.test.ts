import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emittedFiles } from '../scripts/lib/emitted-files.ts';

const TOP = new URL('../', import.meta.url);
const emitted = await emittedFiles();

it.each([...emitted])('%s is what the program emits', (path, text) => {
  expect(readFileSync(new URL(path, TOP), 'utf8'), 'Run "npm run emit" and look at the difference.').toBe(text);
});

it('schema/ holds no contract that the program does not emit', () => {
  const contracts = readdirSync(new URL('schema/', TOP)).filter((name) => name !== 'examples');
  expect(contracts.map((name) => `schema/${name}`).toSorted()).toEqual([...emitted.keys()].toSorted());
});
