// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.

export type CitedBasis = {
  readonly revision: string;
  readonly filter: string;
  readonly query: string | null;
  readonly isComplete: boolean;
  readonly limit: string | null;
};
