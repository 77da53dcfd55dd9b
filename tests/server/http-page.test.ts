import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ADDRESSES } from '../../src/server/addresses.ts';
import { HTTP_ERROR_CODES } from '../../src/server/http-error.ts';

const page = readFileSync(new URL('../../docs/http.md', import.meta.url), 'utf8');

it('docs/http.md has a row for every address of the server', () => {
  expect(Array.from(page.matchAll(/^\| `(\/\S*)` /gm), ([, address]) => address)).toEqual([...ADDRESSES]);
});

it('docs/http.md has a row for every error code of the server', () => {
  expect(Array.from(page.matchAll(/^\| `([A-Z_]+)` /gm), ([, code]) => code)).toEqual([...HTTP_ERROR_CODES]);
});
