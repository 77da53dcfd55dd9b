import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const FILES = {
  'counts.test.mjs': `
    import { it } from 'vitest';
    it('passes', () => {});
    it('passes too', () => {});
    it('fails', () => { throw new Error('on purpose'); });
    it.skip('is skipped', () => {});`,
  'broken.test.mjs': `throw new Error('cannot be loaded');`,
};

const folder = mkdtempSync(join(tmpdir(), 'whosaid-closing-'));
for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a run ends with its counts alone on a line; a file that cannot be loaded counts as failed', () => {
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--root',
    folder,
    '--reporter',
    resolve('tests/support/closing-line.ts'),
  ];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('2 passed, 2 failed, 1 skipped');
});
