/** What one check of the database found. */
export interface Finding {
  /** What is claimed: "every span holds the text at its offsets". */
  readonly check: string;
  readonly ok: boolean;
  /** How much was looked at, or the first things that are wrong. */
  readonly detail: string;
}

/** A finding from a list of faults: fine when there are none; the first three are named. */
export function findingOf(check: string, faults: readonly string[], seen: string): Finding {
  if (faults.length === 0) return { check, ok: true, detail: seen };
  const more = faults.length > 3 ? `, and ${faults.length - 3} more` : '';
  return { check, ok: false, detail: `${faults.slice(0, 3).join('; ')}${more}` };
}
