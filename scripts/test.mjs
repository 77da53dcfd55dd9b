// `npm test`: the same set-up as `npm start`, then vitest with the arguments given after `npm test --`.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, prepareOrExit } from './lib/prepare.mjs';

await prepareOrExit();

const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => (process.exitCode = code ?? 1));
