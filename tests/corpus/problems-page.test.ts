import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEM_CODES } from '../../src/corpus/problem.ts';
import { USER_ERROR_CODES } from '../../src/corpus/user-error.ts';

const ROOT = new URL('../../', import.meta.url);
const [problems = '', errors = ''] = readFileSync(new URL('docs/problems.md', ROOT), 'utf8').split('## Errors of requests');
const SOURCES = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('problem.ts'))
  .map((name) => readFileSync(new URL(`src/${name}`, ROOT), 'utf8'))
  .join('\n');

const headingsOf = (page: string): string[] => Array.from(page.matchAll(/^### (\S+)$/gm), ([, code]) => code ?? '');

it('docs/problems.md tells of every problem code, in the order of the source, and of no other', () => {
  expect(headingsOf(problems)).toEqual([...PROBLEM_CODES]);
});

it('docs/problems.md tells of every error code, in the order of the source, and of no other', () => {
  expect(headingsOf(errors)).toEqual([...USER_ERROR_CODES]);
});

it('every code has a meaning, an example and a remedy', () => {
  const entries = `${problems}\n${errors}`.split(/^### /m).slice(1);
  for (const entry of entries) expect(entry).toMatch(/^[A-Z_0-9]+\n\n.+\n\n- Example: .+\n- Remedy: .+\n/);
});

it.each(PROBLEM_CODES)('%s is a problem that the program can report', (code) => {
  expect(SOURCES).toContain(`'${code}'`);
});
