/** How an option becomes the value of a variable: a name of an enum, or several; a whole number; JSON; text as it is. */
export type OptionKind =
  { readonly type: 'enum' | 'enums'; readonly enumName: string } | { readonly type: 'count' | 'json' | 'text' };

/** An option of a statistic. */
export interface StatisticOption {
  /** As the command line has it: `--by <dimensions>`. */
  readonly flag: string;
  readonly help: string;
  /** The variable of the document that gets its value. */
  readonly variable: string;
  readonly kind: OptionKind;
  readonly isRequired?: boolean;
}

/** A statistic that `whosaid stats` prints: a question to the API and the options that fill it in. */
export interface Statistic {
  /** The command: `who-said`. */
  readonly name: string;
  /** The field of Query that it asks. */
  readonly field: string;
  readonly summary: string;
  /** What stands on the command line without an option before it. */
  readonly argument?: { readonly name: string; readonly help: string; readonly variable: string };
  readonly options: readonly StatisticOption[];
  /** A GraphQL document with one operation. */
  readonly document: string;
  /** Further variables that follow from the others. */
  readonly derived?: (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** What somebody wants, and the command that does it. */
  readonly examples: readonly (readonly [purpose: string, command: string])[];
}
