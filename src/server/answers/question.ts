/** What a client asks of the API, as text and values; nothing of it has been checked against the schema. */
export interface Question {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}
