// `npm run check`: everything that can be found wrong without running the program. All checks run; the end says which failed.
import { spawnSync } from 'node:child_process';
import { ROOT, prepareOrExit } from './lib/prepare.mjs';

const CHECKS = [
  ['typecheck', 'types'],
  ['lint', 'rules of the code'],
  ['format:check', 'layout of the files'],
  ['rooms', 'import direction and cycles'],
  ['unused', 'dead exports, files and packages'],
];

await prepareOrExit();

const failed = CHECKS.filter(([script, subject]) => {
  console.log(`\n=== ${subject} (npm run ${script}) ===`);
  const npm = { cwd: ROOT, stdio: /** @type {const} */ ('inherit'), shell: process.platform === 'win32' };
  return spawnSync('npm', ['run', '--silent', String(script)], npm).status !== 0;
});

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(([script]) => script).join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
