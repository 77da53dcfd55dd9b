import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { missingPrograms } from '../docs/script-needs.ts';
import { findChromium } from './chromium.ts';
import { startPostgres } from './postgres-cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of a running cluster; undefined where PostgreSQL cannot run. */
    postgresUrl: string | undefined;
    /** Where the sample corpus is kept as an imported database, once a test has asked for it. */
    sampleFolder: string;
    /** What this machine cannot test, a sentence each with the reason. Printed at the end of the run. */
    untested: readonly string[];
  }
}

/** Before all tests: starts PostgreSQL and says what cannot be tested here. Returns what is to be done after all tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const untested = [...withoutBrowser(), ...withoutPrograms()];
  const sampleFolder = mkdtempSync(join(tmpdir(), 'whosaid-sample-'));
  project.provide('sampleFolder', sampleFolder);
  const removeSample = (): void => rmSync(sampleFolder, { recursive: true });
  try {
    const cluster = await startPostgres();
    project.provide('postgresUrl', cluster.url);
    project.provide('untested', untested);
    return () => cluster.stop().finally(removeSample);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    project.provide('postgresUrl', undefined);
    project.provide('untested', [`The store on PostgreSQL: it cannot run here. ${reason}`, ...untested]);
    return () => Promise.resolve(removeSample());
  }
}

function withoutBrowser(): readonly string[] {
  return findChromium() ? [] : ['The pages in a browser: no Chromium was found (set CHROMIUM_PATH).'];
}

function withoutPrograms(): readonly string[] {
  const missing = missingPrograms();
  return missing.length === 0 ? [] : [`Some scripts of docs/: there is no ${missing.join(', no ')}.`];
}
