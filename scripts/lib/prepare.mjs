import { fileURLToPath } from 'node:url';
import { nodeVersionProblem } from './node-version.mjs';
import { ensureBuilt, isBuilt } from './ensure-built.mjs';
import { ensureInstalled, isInstalled } from './ensure-installed.mjs';
import { SetupFailure } from './setup-failure.mjs';
import { withSetupLock } from './setup-lock.mjs';

/** The project folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Installs and builds what is missing or out of date in `root`; costs some ten milliseconds when nothing is. Two calls at
 * once, from two terminals, take turns.
 *
 * @param {string} root
 * @throws {SetupFailure} with a message for the person at the terminal
 * @public tests call it on other folders
 */
export async function prepare(root) {
  const problem = nodeVersionProblem(process.versions.node);
  if (problem) throw new SetupFailure(problem);
  if (isInstalled(root) && isBuilt(root)) return;
  await withSetupLock(root, async () => {
    await ensureInstalled(root);
    await ensureBuilt(root);
  });
}

/** prepare() for this project; a failure is explained and ends the process with exit code 1. */
export async function prepareOrExit() {
  try {
    await prepare(ROOT);
  } catch (error) {
    if (!(error instanceof SetupFailure)) throw error;
    console.error(`\n${error.message}\n`);
    process.exit(1);
  }
}
