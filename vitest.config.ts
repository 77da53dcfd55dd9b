import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const { resolve } = createRequire(import.meta.url);

export default defineConfig({
  resolve: {
    // Vite would take graphql's ES modules while Node takes its CommonJS for type-graphql: two copies that refuse each other.
    alias: [{ find: /^graphql$/, replacement: resolve('graphql/index.js') }],
  },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/global-setup.ts'],
    reporters: ['default', './tests/support/closing-line.ts'],
    // sqlite3 is native code, which a process of its own carries better than a thread.
    pool: 'forks',
    maxWorkers: 2,
    // Of tests/faults, whose work is done by processes of their own.
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 20_000,
    // What a browser shows comes when the machine has time for it, which others share.
    expect: { poll: { timeout: 15_000 } },
  },
});
