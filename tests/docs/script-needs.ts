import { spawnSync } from 'node:child_process';
import { findProgram } from '../support/find-program.ts';

/** What scripts of docs/ need beside Node, and how it is seen whether this machine has it. */
const NEEDS: Readonly<Record<string, () => boolean>> = {
  bash: () => findProgram('bash') !== undefined,
  curl: () => findProgram('curl') !== undefined,
  jq: () => findProgram('jq') !== undefined,
  sqlite3: () => findProgram('sqlite3') !== undefined,
  pg_dump: () => findProgram('pg_dump') !== undefined,
  python3: () => findProgram('python3') !== undefined,
  Rscript: () => findProgram('Rscript') !== undefined,
  'jsonlite for R': () => spawnSync('Rscript', ['--vanilla', '-e', 'library(jsonlite)']).status === 0,
};

const OF_LANGUAGE: Readonly<Record<string, readonly string[]>> = { sh: ['bash'], python: ['python3'], r: ['Rscript'] };
/** Needed where these words stand in a script. */
const OF_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bcurl\b/, ['curl']],
  [/\bjq\b/, ['jq']],
  [/^sqlite3 /m, ['sqlite3']],
  [/^pg_dump /m, ['pg_dump']],
  [/source whosaid\.sh/, ['curl', 'jq']],
  [/library\(jsonlite\)/, ['jsonlite for R']],
];

/** What this machine lacks of all that scripts of docs/ need. */
export function missingPrograms(): readonly string[] {
  return Object.keys(NEEDS).filter((need) => NEEDS[need]?.() === false);
}

/** What this machine lacks for one script. */
export function missingFor({
  language,
  code,
}: {
  readonly language: string;
  readonly code: string;
}): readonly string[] {
  const ofWords = OF_WORDS.filter(([words]) => words.test(code)).flatMap(([, needs]) => needs);
  return [...(OF_LANGUAGE[language] ?? []), ...ofWords].filter((need) => NEEDS[need]?.() === false);
}
