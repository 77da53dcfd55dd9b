import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const PREPARE = resolve('scripts/lib/prepare.mjs');

/** A compiler that can be had without a network: it copies, keeps a record of its runs, and refuses the word "wrong". */
const COMPILER = `
const { appendFileSync, cpSync, readFileSync } = require('node:fs');
appendFileSync('compiled.log', 'once\\n');
if (readFileSync('src/cli/main.js', 'utf8').includes('wrong')) { console.error('main.js: this is wrong'); process.exit(2); }
cpSync('src', 'dist', { recursive: true, filter: (path) => !path.endsWith('.model') });
`;

const FILES = {
  'package.json': JSON.stringify({ name: 'sample', version: '1.0.0', dependencies: { typescript: 'file:compiler' } }),
  'package-lock.json': JSON.stringify({
    name: 'sample',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'sample', version: '1.0.0', dependencies: { typescript: 'file:compiler' } },
      compiler: { name: 'typescript', version: '1.0.0' },
      'node_modules/typescript': { resolved: 'compiler', link: true },
    },
  }),
  'compiler/package.json': JSON.stringify({ name: 'typescript', version: '1.0.0' }),
  'compiler/bin/tsc': COMPILER,
  'src/cli/main.js': 'console.log("main");',
  'src/attribution/model/english.model': 'weights',
};

/** A project of a few files that is installed and built by the same code as this one, in a second. */
export class TemporaryProject {
  readonly root = mkdtempSync(join(tmpdir(), 'whosaid-project-'));

  constructor() {
    for (const [path, content] of Object.entries(FILES)) this.write(path, content);
    afterAll(() => rmSync(this.root, { recursive: true, force: true }));
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }

  /** How often the compiler ran. */
  get compiled(): number {
    return this.has('compiled.log') ? this.read('compiled.log').trim().split('\n').length : 0;
  }

  /** Prepares it in a process of its own; all that was printed. */
  prepare(): Promise<string> {
    const code = `import(${JSON.stringify(PREPARE)}).then((module) => module.prepare(${JSON.stringify(this.root)}))`;
    const child = spawn(process.execPath, ['-e', code], { cwd: this.root });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += String(text)));
    return new Promise((done) => child.on('close', () => done(printed)));
  }
}
