import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { findProgram } from '../support/find-program.ts';
import type { Snippet } from './read-snippets.ts';

/** The address that documents show. */
const SHOWN = 'http://127.0.0.1:4000';
const WHOSAID = `'${process.execPath}' '${resolve('dist/cli/main.js')}'`;
const TSX = fileURLToPath(import.meta.resolve('tsx'));

interface Program {
  readonly path: string;
  readonly words: readonly string[];
}

/** A folder as the reader of a document has it: with the package installed, and the files that the document tells to write. */
export class SnippetRunner {
  readonly folder = mkdtempSync(join(tmpdir(), 'whosaid-snippets-'));
  readonly #env: Readonly<Record<string, string>>;
  readonly #origin: string;
  #count = 0;

  /** `origin`: of the server that answers; `databaseUrl`: of the database that the command line reads. */
  constructor(origin: string, databaseUrl: string) {
    this.#origin = origin;
    this.#env = { DATABASE_URL: databaseUrl, PYTHONDONTWRITEBYTECODE: '1' };
    mkdirSync(join(this.folder, 'node_modules'));
    symlinkSync(resolve('.'), join(this.folder, 'node_modules/whosaid'), 'junction');
    writeFileSync(join(this.folder, 'package.json'), '{ "type": "module" }');
    afterAll(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  /** Writes a snippet into the folder, for this server; returns its path. */
  write({ code, language, fileName }: Snippet): string {
    const path = join(this.folder, fileName ?? `snippet-${++this.#count}.${language}`);
    writeFileSync(path, code.replaceAll(SHOWN, this.#origin).replaceAll('npx whosaid', WHOSAID));
    return path;
  }

  /** Runs a snippet; returns what it prints, errors included, as the document would show it, and the exit code if it is not 0. */
  async run(snippet: Snippet): Promise<string> {
    const program = programFor(snippet.language);
    if (program === undefined) throw new Error(`There is no program for ${snippet.language}.`);
    const path = this.write(snippet);
    const { printed, code } = await new Promise<{ printed: string; code: unknown }>((done) => {
      const options = { cwd: this.folder, env: { ...process.env, ...this.#env } };
      execFile(program.path, [...program.words, path], options, (error, stdout, stderr) => {
        done({ printed: (stdout + stderr).replaceAll('\r\n', '\n'), code: error === null ? 0 : error.code });
      });
    });
    const shown = printed.replaceAll(this.#origin, SHOWN).replaceAll(path, snippet.fileName ?? 'snippet');
    return code === 0 ? shown : `${shown.replace(/\n?$/, '\n')}exit code ${String(code)}\n`;
  }
}

/** Whether what a program printed is what the document shows, where "…" stands for anything. */
export function isAsShown(printed: string, shown: string): boolean {
  const pattern = shown.split('…').map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${pattern.join('.*')}$`, 's').test(printed);
}

/** What runs a language; undefined when this machine does not have it. */
function programFor(language: string): Program | undefined {
  if (language === 'ts') return { path: process.execPath, words: ['--import', TSX] };
  if (language === 'sh') return program(findProgram('bash'));
  if (language === 'python') return program(findProgram('python3'));
  return language === 'r' ? program(findProgram('Rscript'), ['--vanilla']) : undefined;
}

function program(path: string | undefined, words: readonly string[] = []): Program | undefined {
  return path === undefined ? undefined : { path, words };
}
