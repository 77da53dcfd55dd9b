// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.

export type Masthead = {
  readonly corpus: { readonly name: string; readonly licence: string | null; readonly revision: string };
};
