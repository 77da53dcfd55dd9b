import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomBytes } from 'node:crypto';
import { UserError } from '../corpus/user-error.ts';
import { DOCUMENT_TOO_DEEP, isStackOverflow } from './limits/parse-document.ts';

/** Codes under which GraphQL servers report requests that cannot be carried out. Apollo Server sets the first six. */
const REQUEST_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;

/** Longer messages are cut: graphql-js repeats the input in them. */
const MAX_MESSAGE = 500;

/** Is told of every error that is our fault, with the reference under which the client knows it. */
export type InternalErrorListener = (error: unknown, reference: string) => void;

/** Makes of any error what a client may see of it. Fits `formatError` of Apollo Server. */
export type ErrorFormatter = (
  formatted: GraphQLFormattedError,
  error: unknown,
  /** By which the client and the log name a fault of ours: the id of the request. A new one unless given. */
  reference?: string,
) => GraphQLFormattedError;

/**
 * Lets through what a client can mend: `UserError`s, and errors of syntax, validation and variables. Of everything else the
 * client sees a reference only, and `onInternalError` gets the error.
 */
export function errorFormatter(onInternalError: InternalErrorListener): ErrorFormatter {
  return (formatted, error, reference = randomBytes(4).toString('hex')) => {
    const code = userErrorCode(error) ?? requestErrorCode(formatted, error);
    // Apollo Server reports it as a syntax error with the message of V8.
    if (isStackOverflow(originOf(error))) return shown({}, DOCUMENT_TOO_DEEP, 'GRAPHQL_PARSE_FAILED');
    if (code !== undefined) return shown(formatted, formatted.message, code);
    onInternalError(originOf(error), reference);
    return shown(formatted, `Something went wrong on our side (reference ${reference}).`, 'INTERNAL_SERVER_ERROR');
  };
}

function shown(
  { locations, path, extensions }: Partial<GraphQLFormattedError>,
  message: string,
  code: string,
): GraphQLFormattedError {
  const limit = extensions?.['limit'];
  return {
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE - 1)}…` : message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...(limit !== undefined && { limit }) },
  };
}

function userErrorCode(error: unknown): string | undefined {
  const origin = originOf(error);
  return origin instanceof UserError ? origin.code : undefined;
}

function requestErrorCode({ extensions }: GraphQLFormattedError, error: unknown): string | undefined {
  const known = REQUEST_CODES.find((code) => code === extensions?.['code']);
  if (known !== undefined || !(error instanceof GraphQLError)) return known;
  if (isAboutArguments(error)) return 'BAD_USER_INPUT';
  if (error.path || !error.locations) return undefined;
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  return error.message.startsWith('Variable "') ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
}

/** graphql-js finds some wrong arguments only when it carries out the field: its error then points to the document itself. */
function isAboutArguments({ path, originalError }: GraphQLError): boolean {
  return path !== undefined && originalError instanceof GraphQLError && originalError.nodes !== undefined;
}

/** What was thrown, before graphql-js and Apollo Server wrapped it. */
function originOf(error: unknown): unknown {
  let origin = error;
  while (origin instanceof GraphQLError && origin.originalError) origin = origin.originalError;
  return origin;
}
