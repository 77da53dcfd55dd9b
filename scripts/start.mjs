// `npm start`: everything a fresh clone needs, then the server. Uses nothing but Node, for nothing is installed yet.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT, prepareOrExit } from './lib/prepare.mjs';

await prepareOrExit();

const program = join(ROOT, 'dist/cli/main.js');
if (!existsSync(program)) {
  console.error(`There is no ${program}, although the build succeeded. Please report this.`);
  process.exit(1);
}

// The server runs in this very process: signals, standard streams and exit code need no forwarding.
process.chdir(ROOT);
process.argv = [process.execPath, program, 'serve', '--import', 'corpus', ...process.argv.slice(2)];
await import(pathToFileURL(program).href);
