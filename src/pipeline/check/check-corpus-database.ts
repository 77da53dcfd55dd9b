import { UserError } from '../../corpus/user-error.ts';
import { checkContent } from '../../store/check/check-content.ts';
import { checkDerived } from '../../store/check/check-derived.ts';
import { checkEngine, checkPages } from '../../store/check/check-engine.ts';
import { checkTexts } from '../../store/check/check-texts.ts';
import { checkTokens } from '../../store/check/check-tokens.ts';
import { findingOf, type Finding } from '../../store/check/finding.ts';
import { locateDamage } from '../../store/check/locate-damage.ts';
import type { Connection } from '../../store/connect/connection.ts';
import { DatabaseFault } from '../../store/connect/database-fault.ts';
import type { Store } from '../../store/store.ts';

/** The result of looking through a whole database. */
export interface DatabaseCheck {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/** The checks, each with the claim that fails when damage ends it. */
const CHECKS: readonly (readonly [claim: string, check: (connection: Connection) => Promise<Finding[]>])[] = [
  ['the pages can be read', checkPages],
  ['references and full-text indexes can be read', checkEngine],
  ['the texts can be read', checkTexts],
  ['articles and annotations can be read', checkContent],
  ['the words of articles can be read', checkTokens],
  ['what is derived can be read', checkDerived],
];

/**
 * Looks through the whole database: the engine's own checks, every text against its offsets, and everything that is kept for
 * speed against a new count. Each check is one transaction; imports wait for it, readers do not. Nothing is changed. Damage ends
 * a check, not the others: then every table is read to name the rows that are damaged.
 */
export async function checkDatabase(store: Store): Promise<DatabaseCheck> {
  const findings: Finding[] = [];
  let isDamaged = false;
  for (const [claim, check] of CHECKS) {
    try {
      findings.push(...(await undone(store, check)));
      isDamaged ||= check === checkPages && findings.some(({ ok }) => !ok);
    } catch (error) {
      // After a bad finding an error may come from the same bad values. Without one it is a fault of the program.
      const isExplained = findings.some(({ ok }) => !ok) && isPlain(error);
      if (!isDamage(error) && !isExplained) throw error;
      isDamaged = true;
      findings.push(findingOf(claim, [reasonOf(error)], ''));
    }
  }
  if (isDamaged)
    findings.push(findingOf('every row of every table can be read', await locateDamage(store), 'all of them'));
  return { ok: findings.every(({ ok }) => ok), findings };
}

/** Does a check in a transaction that is rolled back: nothing changes, and a commit would fail where pages are damaged. */
async function undone(store: Store, check: (connection: Connection) => Promise<Finding[]>): Promise<Finding[]> {
  if (!store.isWritable) return store.read(check);
  const done = new CheckDone();
  // FTS5 takes its integrity check as an INSERT, so this needs the writer.
  const work = store.write(async (connection) => {
    done.findings = await check(connection);
    throw done;
  });
  await work.catch((error: unknown) => {
    if (error !== done) throw error;
  });
  return done.findings;
}

class CheckDone extends Error {
  findings: Finding[] = [];
}

/** The result for a database that is so damaged that it cannot be opened. */
export function unopenable(fault: DatabaseFault): DatabaseCheck {
  return { ok: false, findings: [findingOf('the database can be opened', [reasonOf(fault)], '')] };
}

/** Whether a check, or the opening of a database, failed because of damage. */
export function isDamage(error: unknown): error is DatabaseFault {
  return error instanceof DatabaseFault && error.code === 'DATABASE_DAMAGED';
}

/** Whether it may come of what was read from damaged pages: no fault of the database, such as a lost connection. */
function isPlain(error: unknown): boolean {
  return error instanceof Error && !(error instanceof UserError);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof DatabaseFault ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
