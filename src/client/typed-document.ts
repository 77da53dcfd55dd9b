/**
 * A GraphQL document with one operation, tied to the types of its answer and of its variables. The documents of this package
 * are written by a generator; `typedDocument` makes one by hand.
 */
export interface TypedDocument<Result, Variables> {
  /** Name of the operation: "ArticlePage". */
  readonly name: string;
  /** The document as it is sent, with the fragments that it uses. */
  readonly text: string;
  /** Is never there: only the compiler looks at it. */
  readonly types?: (variables: Variables) => Result;
}

/** What the operation of a document is answered with. */
export type ResultOf<Document> = Document extends TypedDocument<infer Result, never> ? Result : never;

/** What the operation of a document is asked with. */
export type VariablesOf<Document> = Document extends TypedDocument<unknown, infer Variables> ? Variables : never;

/** Variables of an operation that has none. */
export type NoVariables = Readonly<Record<string, never>>;

/**
 * Makes a document of your own that a client can ask. That the types fit the text is your word.
 *
 * @param name of the operation, as it stands in the text
 */
export function typedDocument<Result, Variables = NoVariables>(
  name: string,
  text: string,
): TypedDocument<Result, Variables> {
  return { name, text };
}
