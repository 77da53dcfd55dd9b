import type { ProvidedContext } from 'vitest';
import type { Reporter, TestModule, Vitest } from 'vitest/node';

/**
 * Ends a run with what could not be tested on this machine and one line for programs that read the output:
 * `12 passed, 0 failed, 3 skipped`. A file that could not be loaded and an error outside the tests count as failed.
 */
// eslint-disable-next-line no-restricted-syntax -- vitest loads a reporter by its default export
export default class ClosingLine implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const provided: Partial<ProvidedContext> = this.#vitest?.getRootProject().getProvidedContext() ?? {};
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state] += 1;
      if (!module.ok() && !tests.some((test) => test.result().state === 'failed')) count.failed += 1;
    }
    for (const sentence of provided.untested ?? []) console.log(`\n  !!! NOT TESTED !!!  ${sentence}`);
    console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
  }
}
