// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.

export type ArticleHead = {
  readonly id: string;
  readonly headline: string;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly language: string;
};
