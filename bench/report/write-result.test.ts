import { expect, it } from 'vitest';
import { replaceBlock } from './write-result.ts';

const PAGE = 'before\n<!-- bench:sizes -->\nold\n<!-- /bench:sizes -->\nafter\n';

it('a table takes the place of the one before it, and nothing else changes', () => {
  const written = replaceBlock(PAGE, 'sizes', 'new');
  expect(written).toBe('before\n<!-- bench:sizes -->\n\nnew\n\n<!-- /bench:sizes -->\nafter\n');
  expect(replaceBlock(written, 'sizes', 'new')).toBe(written);
});

it('a page without a place for the table is not written', () => {
  expect(() => replaceBlock(PAGE, 'servers', 'new')).toThrow('no place for the table "servers"');
});
