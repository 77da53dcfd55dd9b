import { checkDatabase, isDamage, unopenable, type DatabaseCheck } from '../../pipeline/check/check-corpus-database.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Call } from '../host.ts';
import type { Terminal } from '../output/terminal.ts';
import { rehearseImport } from './rehearse-import.ts';
import { showImportEnd } from './run-import.ts';
import { withStore } from './with-store.ts';

/** `whosaid check`: the database, or, when paths are given, files alone. */
export async function runCheck(call: Call, paths: readonly string[]): Promise<ExitCode> {
  if (paths.length > 0) return showImportEnd(call.terminal, await rehearseImport(call.terminal, paths));
  const check = await withStore(call, { mustExist: true }, checkDatabase).catch((error: unknown) => {
    if (!isDamage(error)) throw error;
    return unopenable(error);
  });
  call.terminal.result(check, () => checkLines(call.terminal, check));
  return check.ok ? EXIT.done : EXIT.damaged;
}

function checkLines(terminal: Terminal, { ok, findings }: DatabaseCheck): string[] {
  const good = terminal.paint('output', 'green', 'ok  ');
  const bad = terminal.paint('output', 'red', 'BAD ');
  const verdict = ok
    ? 'The database is sound.'
    : 'The database is damaged or contradicts itself. Restore a backup, or import the corpus into a new one; then please report it.';
  return [...findings.map((finding) => `${finding.ok ? good : bad} ${finding.check}: ${finding.detail}`), verdict];
}
