// `npm run emit`: writes every file that the program can write itself. tests/emitted.test.ts compares them with the program.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emittedFiles } from './lib/emitted-files.ts';
import { ROOT } from './lib/prepare.mjs';

for (const [path, text] of await emittedFiles()) {
  writeFileSync(join(ROOT, path), text);
  console.log(`wrote ${path}`);
}
