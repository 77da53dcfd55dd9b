import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** A valid document and the operation of it that is asked for. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}
