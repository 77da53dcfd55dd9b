import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/support/longest-first.ts';

const { resolve } = createRequire(import.meta.url);

/** No test asserts how fast the product is: this ends only what hangs, on a machine with much else to do. */
const HANGS_MS = 300_000;

export default defineConfig({
  resolve: {
    // Vite would take graphql's ES modules while Node takes its CommonJS for type-graphql: two copies that refuse each other.
    alias: [{ find: /^graphql$/, replacement: resolve('graphql/index.js') }],
  },
  test: {
    include: ['{tests,bench}/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: ['default', './tests/support/closing-line.ts'],
    // sqlite3 is native code, which a process of its own carries better than a thread.
    pool: 'forks',
    maxWorkers: 2,
    // Of tests/faults, whose work is done by processes of their own.
    maxConcurrency: 2,
    // Files share a process, which loads the source and its packages once (docs/decisions/0029-test-files-share-a-process.md).
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: HANGS_MS,
    hookTimeout: HANGS_MS,
    expect: { poll: { timeout: HANGS_MS / 5 } },
  },
});
