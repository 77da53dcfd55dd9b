import { checkContent } from '../../store/check/check-content.ts';
import { checkDerived } from '../../store/check/check-derived.ts';
import { checkEngine } from '../../store/check/check-engine.ts';
import { checkTexts } from '../../store/check/check-texts.ts';
import { checkTokens } from '../../store/check/check-tokens.ts';
import type { Finding } from '../../store/check/finding.ts';
import type { Store } from '../../store/store.ts';

/** The result of looking through a whole database. */
export interface DatabaseCheck {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
}

/**
 * Looks through the whole database: the engine's own checks, every text against its offsets, and everything that is kept for
 * speed against a new count. Imports wait while it runs; readers do not. Nothing is changed.
 */
export async function checkDatabase(store: Store): Promise<DatabaseCheck> {
  // FTS5 takes its integrity check as an INSERT, so this needs the writer.
  const findings = await store.write(async (connection) => [
    ...(await checkEngine(connection)),
    ...(await checkTexts(connection)),
    ...(await checkContent(connection)),
    ...(await checkTokens(connection)),
    ...(await checkDerived(connection)),
  ]);
  return { ok: findings.every(({ ok }) => ok), findings };
}
