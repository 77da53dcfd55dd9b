import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.(ts|tsx|mjs)$/;
const EMPTY_WORDS = /\b(utils?|helpers?|common|misc|manager|data|info)\b/;

/** Names that others gave: TypeORM's DataSource, Relay's PageInfo. */
const GIVEN_NAMES = /data-source|page-info/;

const files = ['src', 'tests', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(tsx?|mjs)$/.test(path)),
);

it('a file of code has a name in kebab-case', () => {
  expect(files.filter((path) => !KEBAB_CASE.test(basename(path)))).toEqual([]);
});

it('a file of code is named after what it does, not after being useful', () => {
  expect(files.filter((path) => EMPTY_WORDS.test(basename(path).replace(GIVEN_NAMES, '')))).toEqual([]);
});

it('no file is a barrel that only passes on the exports of others', () => {
  expect(files.filter((path) => basename(path).startsWith('index.'))).toEqual([]);
});
