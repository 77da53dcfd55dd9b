import {
  getOperationAST,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { estimateObjects } from './estimate-objects.ts';
import { passedInputLimit } from './input-size.ts';
import { limitError } from './limit-error.ts';
import { MAX_ROWS, type VariableValues } from './page-size-of.ts';

/** A validated request about to be carried out. */
export interface CostRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: VariableValues | null | undefined;
}

/** More is not told apart. */
const COUNTLESS = 1_000_000_000;

const largest = new WeakMap<OperationDefinitionNode, number>();

/** How many objects an operation may ask for whatever its variables say; kept as long as its document, since most stay within limits. */
function largestEstimate(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): number {
  const known = largest.get(operation);
  if (known !== undefined) return known;
  const names = (operation.variableDefinitions ?? []).map(({ variable }) => variable.name.value);
  const values = Object.fromEntries(names.map((name) => [name, MAX_ROWS]));
  const objects = estimateObjects(schema, document, operation, values);
  largest.set(operation, objects);
  return objects;
}

/**
 * The error of a request whose variables nest too deep or are too many, or whose answer may have more than `most` objects; undefined when it
 * may be carried out.
 */
export function checkCost(
  { schema, document, operationName, variables }: CostRequest,
  most: number,
): GraphQLError | undefined {
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const passed = passedInputLimit(variables);
  if (passed) return limitError(passed, operation);
  if (largestEstimate(schema, document, operation) <= most) return undefined;
  const asked = Math.min(estimateObjects(schema, document, operation, variables ?? {}), COUNTLESS);
  if (asked <= most) return undefined;
  const message =
    `The answer could have ${inWords(asked)} objects if every page were full; at most ${inWords(most)} are allowed. ` +
    'Ask for smaller pages with "first", or for fewer lists inside lists.';
  return limitError({ limit: 'maxObjects', most, asked, message }, operation);
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}
