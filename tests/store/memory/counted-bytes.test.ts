import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasuredKind } from './measure-kept.ts';

const PROGRAM = fileURLToPath(new URL('measure-kept.ts', import.meta.url));
const LIMIT_MS = 120_000;

/** Only Linux tells how much memory a process takes. */
describe.skipIf(process.platform !== 'linux')('the bytes that the shared memory counts', () => {
  let kinds: readonly MeasuredKind[];
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', '--import', 'tsx', PROGRAM]);
    kinds = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as MeasuredKind);
  }, LIMIT_MS);

  it.each(['documents', 'plans', 'statements', 'documents with places', 'answers'])(
    'are true within 20 %% for %s',
    (name) => {
      const { counted = NaN, measured = NaN } = kinds.find(({ kind }) => kind === name) ?? {};
      expect(counted / measured).toBeGreaterThan(0.8);
      expect(counted / measured).toBeLessThan(1.2);
    },
  );
});
