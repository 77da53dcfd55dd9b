/** What one tab holds: a GraphQL document, the values of its variables as JSON text, and which operation of it to run. */
export interface Operation {
  readonly query: string;
  readonly variables: string | undefined;
  readonly operationName: string | undefined;
}
