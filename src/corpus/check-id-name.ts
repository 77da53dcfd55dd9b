import { isIdName } from './ids.ts';
import type { ProblemList } from './problem-list.ts';
import type { ProblemCode } from './problem.ts';

/** Reports a name that cannot stand in an id. `prefix` is what the API puts before it: `article/`. */
export function checkIdName(
  problems: ProblemList,
  name: string,
  { code, place, prefix }: { readonly code: ProblemCode; readonly place: string; readonly prefix: string },
): void {
  if (isIdName(name)) return;
  const message = `"${name.slice(0, 100)}" is not made of letters and digits joined by "-", "_" or "." (1 to 200 characters).`;
  const bare = name.slice(prefix.length);
  const hasPrefix = name.startsWith(prefix) && isIdName(bare);
  problems.add(
    code,
    place,
    message,
    hasPrefix ? `Files leave out the prefix: write "${bare}".` : 'Give a name such as "market-fire".',
  );
}
