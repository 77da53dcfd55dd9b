/** How the program ends. docs/cli.md explains each code, and a test compares the two tables. */
export const EXIT = {
  done: 0,
  problems: 1,
  usage: 2,
  database: 3,
  damaged: 4,
  internal: 70,
  file: 74,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What each exit code says, in the words of the help and of docs/cli.md. */
export const EXIT_MEANINGS: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'done, but the input had problems (what was in order is kept), or the answer of a query has errors',
  2: 'wrong arguments, filter or setting: nothing was done',
  3: 'the database cannot be reached, read or written, or another or a newer program has made it',
  4: 'the check found a database that is damaged or contradicts itself',
  70: 'a fault of the program: please report it',
  74: 'a file could not be written',
  130: 'interrupted; what was committed before stays',
};
