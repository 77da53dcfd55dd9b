import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { emittedFiles } from '../scripts/lib/emitted-files.ts';

const TOP = new URL('../', import.meta.url);
const ROOT = fileURLToPath(TOP);
const emitted = await emittedFiles();

it.each([...emitted])('%s is what the program emits', (path, text) => {
  expect(readFileSync(new URL(path, TOP), 'utf8'), 'Run "npm run emit" and look at the difference.').toBe(text);
});

it.each(['schema/', 'src/client/generated/'])('%s holds nothing that the program does not emit', (folder) => {
  const entries = readdirSync(new URL(folder, TOP), { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)));
  const contracts = files.filter((path) => !path.startsWith('schema/examples/'));
  expect(contracts.toSorted()).toEqual([...emitted.keys()].filter((path) => path.startsWith(folder)).toSorted());
});
