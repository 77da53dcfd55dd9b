import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { runProgram } from '../../src/cli/run-program.ts';
import type { OutputStream } from '../../src/cli/output/terminal.ts';

/** How a command line ended, and what it wrote. */
export interface Ended {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

export interface Surroundings {
  /** What stands on standard input. */
  readonly input?: string;
  /** Whether somebody watches standard error. */
  readonly isTerminal?: boolean;
}

/** Runs a command line in this process, as the program does in its own. */
export async function whosaid(
  words: readonly string[],
  { input = '', isTerminal = false }: Surroundings = {},
): Promise<Ended> {
  const output = new Collector();
  const errors = Object.assign(new Collector(), isTerminal && { isTTY: true, columns: 120 });
  const exitCode = await runProgram(words, { input: Readable.from([input]), output, errors });
  return { exitCode, output: output.text, errors: errors.text };
}

/** A stream that remembers what was written to it. */
export class Collector extends Writable implements OutputStream {
  text = '';

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** A folder of its own for the tests of a file, removed when they are over, with `files` in it. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** A native article document; ids and words made up. */
export function articleDocument(id: string, text = 'The harbour is closed.'): string {
  return JSON.stringify({
    format: 'whosaid/article@1',
    id,
    headline: `About ${id}`,
    language: 'en',
    paragraphs: [{ kind: 'body', text }],
  });
}
