import { AnswerError, type Problem } from './answer-error.ts';
import { ConnectionError } from './connection-error.ts';
import type { TransportResponse } from './transport.ts';
import type { TypedDocument } from './typed-document.ts';

/** `application/json`, `application/graphql-response+json`; with or without parameters. */
const JSON_TYPE = /^application\/(?:[\w.-]+\+)?json\b/i;

/**
 * The data of an answer. That it has the type of the document is taken on trust: the server checks the document against its
 * schema, from which the types are made.
 *
 * @throws AnswerError when the API names problems
 * @throws ConnectionError when the answer is none of a GraphQL API
 */
export async function readAnswer<Result>(
  response: TransportResponse,
  url: string,
  document: TypedDocument<Result, never>,
): Promise<Result> {
  const { status } = response;
  const answer = await readJson(response, url);
  const problems = problemsOf(answer);
  const data = answer['data'] ?? null;
  if (problems.length > 0) throw new AnswerError(document.name, { problems, data, status });
  if (isResult(document, data)) return data;
  throw noAnswer(url, status, 'The answer is JSON, but none of a GraphQL API: it has neither "data" nor "errors".');
}

async function readJson(response: TransportResponse, url: string): Promise<Readonly<Record<string, unknown>>> {
  const { status } = response;
  const type = response.headers.get('content-type') ?? 'nothing';
  if (!JSON_TYPE.test(type)) {
    throw noAnswer(url, status, `The answer has status ${status} and is ${type}, where JSON was expected.`);
  }
  const text = await response.text();
  const answer = parsed(text);
  if (isObject(answer)) return answer;
  throw noAnswer(url, status, `The answer has status ${status} and is no JSON object: ${text.slice(0, 60)}`);
}

function noAnswer(url: string, status: number, found: string): ConnectionError {
  const remedy =
    'Check that the address is that of the API, which ends in /graphql, and what stands before the server.';
  return new ConnectionError(url, { found, remedy, status });
}

function problemsOf({ errors }: Readonly<Record<string, unknown>>): readonly Problem[] {
  return Array.isArray(errors) ? errors.filter(isObject).map(problemOf) : [];
}

function problemOf(error: Readonly<Record<string, unknown>>): Problem {
  const { message, path, locations } = error;
  const extensions = isObject(error['extensions']) ? error['extensions'] : {};
  const { code } = extensions;
  return {
    code: typeof code === 'string' ? code : 'UNKNOWN',
    message: typeof message === 'string' ? message : 'The API gives no reason.',
    ...(isPath(path) && { path }),
    ...(isLocations(locations) && { locations }),
    extensions,
  };
}

/** The value that a text of JSON stands for; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isResult<Result>(_document: TypedDocument<Result, never>, data: unknown): data is Result {
  return isObject(data);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPath(value: unknown): value is NonNullable<Problem['path']> {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || typeof step === 'number');
}

function isLocations(value: unknown): value is NonNullable<Problem['locations']> {
  const isPlace = (place: unknown): boolean =>
    isObject(place) && typeof place['line'] === 'number' && typeof place['column'] === 'number';
  return Array.isArray(value) && value.every(isPlace);
}
