import { GraphQLError, type ASTNode } from 'graphql';

/** One limit that a request passes. */
export interface PassedLimit {
  /** As in `Limits`: `maxDepth`. */
  readonly limit: string;
  readonly most: number;
  readonly asked: number;
  /** What was found, and what to do. */
  readonly message: string;
}

/** The error for a request that is too large, in words and, under `extensions.limit`, in numbers. */
export function limitError({ limit, most, asked, message }: PassedLimit, node: ASTNode): GraphQLError {
  return new GraphQLError(message, {
    nodes: node,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', limit: { name: limit, most, asked } },
  });
}
