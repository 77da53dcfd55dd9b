import type { TestProject } from 'vitest/node';
import { missingPrograms } from '../docs/script-needs.ts';
import { findChromium } from './chromium.ts';
import { startPostgres } from './postgres-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a running cluster; undefined where PostgreSQL cannot run. */
    postgresUrl: string | undefined;
    /** What this machine cannot test, a sentence each with the reason. Printed at the end of the run. */
    untested: readonly string[];
  }
}

/** Before all tests: starts PostgreSQL and says what cannot be tested here. Returns what is to be done after all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const untested = [...withoutBrowser(), ...withoutPrograms()];
  try {
    const cluster = await startPostgres();
    project.provide('postgresUrl', cluster.url);
    project.provide('untested', untested);
    return () => cluster.stop();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    project.provide('postgresUrl', undefined);
    project.provide('untested', [`The store on PostgreSQL: it cannot run here. ${reason}`, ...untested]);
    return () => Promise.resolve();
  }
}

function withoutBrowser(): readonly string[] {
  return findChromium() ? [] : ['The pages in a browser: no Chromium was found (set CHROMIUM_PATH).'];
}

function withoutPrograms(): readonly string[] {
  const missing = missingPrograms();
  return missing.length === 0 ? [] : [`Some scripts of docs/: there is no ${missing.join(', no ')}.`];
}
