// `npm run emit`: writes every file that the program can write itself. tests/emitted.test.ts compares them with the program.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emittedFiles } from './lib/emitted-files.ts';
import { ROOT } from './lib/prepare.mjs';

const files = await emittedFiles();
// A file whose source is gone must not stay behind.
rmSync(join(ROOT, 'src/client/generated'), { recursive: true, force: true });
for (const [path, text] of files) {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), text);
  console.log(`wrote ${path}`);
}
