import { coerceInputValue, isInputType, type GraphQLSchema } from 'graphql';
import type { ArticleFilter, QuoteFilter } from '../corpus/filters.ts';
import { UserError } from '../corpus/user-error.ts';
import { passedInputLimit } from '../graphql/limits/input-size.ts';

/** The filters that the schema has an input type for, by the name of that type. */
interface Filters {
  readonly QuoteFilter: QuoteFilter;
  readonly ArticleFilter: ArticleFilter;
}

/** Of many mistakes the first few are told. */
const MOST_FAULTS = 5;

/**
 * The filter that a client wrote as JSON, in the shape of the API's input type `typeName`. Throws `UserError` BAD_ARGUMENT, which
 * says what was expected in the words that GraphQL uses for the same mistake.
 */
export function readFilter<Name extends keyof Filters>(
  schema: GraphQLSchema,
  typeName: Name,
  json: string,
): Filters[Name] {
  const type = schema.getType(typeName);
  if (!isInputType(type)) throw new Error(`The schema has no input type ${typeName}.`);
  const value = parseJson(json);
  const passed = passedInputLimit(value);
  if (passed) throw new UserError('BAD_ARGUMENT', `filter: ${passed.message}`);
  const faults: string[] = [];
  const filter = coerceInputValue(value, type, (path, _value, { message }) =>
    faults.push([['filter', ...path].join('.'), message].join(': ')),
  );
  if (isFilter(filter, typeName, faults)) return filter;
  if (faults.length === 0) faults.push('filter is null. Leave it out to ask for everything.');
  throw new UserError('BAD_ARGUMENT', faults.slice(0, MOST_FAULTS).join('\n'));
}

/** What GraphQL has coerced without a fault is what the type says. */
function isFilter<Name extends keyof Filters>(
  filter: unknown,
  _typeName: Name,
  faults: readonly string[],
): filter is Filters[Name] {
  return faults.length === 0 && typeof filter === 'object' && filter !== null;
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new UserError(
      'BAD_ARGUMENT',
      'filter is no JSON. Write it as in the API, percent-encoded: {"speakerName": "Omar", "kind": ["DIRECT"]}.',
    );
  }
}
