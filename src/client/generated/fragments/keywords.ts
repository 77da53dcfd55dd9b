// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.

export type Keywords = {
  readonly rows: ReadonlyArray<{
    readonly item: string;
    readonly targetCount: number;
    readonly targetPerMillion: number;
    readonly referencePerMillion: number;
    readonly score: number;
    readonly pValue: number;
  }>;
  readonly basis: { readonly isComplete: boolean; readonly limit: string | null };
};
