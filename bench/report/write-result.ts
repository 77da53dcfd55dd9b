import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from '../harness/bench-folder.ts';

/** Where the tables of all benchmarks stand. */
const RESULTS = join(ROOT, 'bench/results.md');

/** Writes a table into bench/results.md, in place of the one of the same name. */
export async function writeResult(name: string, text: string): Promise<void> {
  const written = replaceBlock(readFileSync(RESULTS, 'utf8'), name, text);
  writeFileSync(RESULTS, await format(written, { ...(await resolveConfig(RESULTS)), filepath: RESULTS }));
}

/**
 * The page with `text` between the comments `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`, in place of what stood there. Throws
 * when the page has no such comments.
 */
export function replaceBlock(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`The page has no place for the table "${name}": ${open} … ${close}.`);
  return `${page.slice(0, start + open.length)}\n\n${text}\n\n${page.slice(end)}`;
}
