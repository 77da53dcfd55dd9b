/** Lists and objects inside each other in the value of an argument. No filter that `expectFilter` lets through needs more. */
export const MAX_INPUT_DEPTH = 30;

/** What is wrong with a value that nests deeper. */
export const TOO_DEEP = `A value nests lists and objects more than ${MAX_INPUT_DEPTH} levels deep. Say it with fewer "and", "or" and "not".`;

/** Does a JSON value nest deeper than `MAX_INPUT_DEPTH`? Looks at no more levels than that, and never recurses. */
export function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth <= MAX_INPUT_DEPTH; depth += 1) {
    level = level.flatMap(membersOf);
    if (level.length === 0) return false;
  }
  return true;
}

function membersOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
