import type { IncomingHttpHeaders } from 'node:http';
import { passedInputLimit } from '../../graphql/limits/input-size.ts';
import type { Question } from './question.ts';

/** A request to /graphql, in the form in which documents may be put into it. */
export interface ApiRequest {
  /** GET or POST; HEAD counts as GET; others are refused later. */
  readonly method: string;
  /** What the address asks. */
  readonly params: URLSearchParams;
  /** The body as parsed; undefined: none. */
  readonly body: unknown;
  /** Whether its document is one that the server has stored. */
  readonly isStored: boolean;
}

/** What of a request is read, once its body has been parsed. */
interface ParsedRequest {
  readonly method: string;
  readonly originalUrl: string;
  readonly body?: unknown;
}

/** A request to /graphql, or to an address that takes the same questions. */
export function readRequest({ method, originalUrl, body }: ParsedRequest): ApiRequest {
  const end = originalUrl.indexOf('?');
  const params = new URLSearchParams(end === -1 ? '' : originalUrl.slice(end));
  return { method: method === 'HEAD' ? 'GET' : method, params, body, isStored: false };
}

type Fields = Readonly<Record<string, unknown>>;

/** A value that is an object, as JSON knows them. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a request asks; undefined when it is not written as GraphQL over HTTP wants it, or its variables are too large to be read: then whoever answers it says what is wrong. */
export function questionOf({ method, params, body }: ApiRequest): Question | undefined {
  if (method === 'POST') return isFields(body) ? readFields(body) : undefined;
  if (method !== 'GET') return undefined;
  const names = [...params.keys()];
  if (new Set(names).size < names.length) return undefined;
  const fields = Object.fromEntries(params);
  const json = [params.get('variables'), params.get('extensions')].map((text) => parseJson(text ?? '{}'));
  if (json.includes(undefined)) return undefined;
  return readFields({ ...fields, variables: json[0], extensions: json[1] });
}

/** JSON as parsed; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readFields({ query, operationName, variables, extensions }: Fields): Question | undefined {
  if (typeof query !== 'string' || !isOptionalFields(variables) || !isOptionalFields(extensions)) return undefined;
  if (!isNothing(operationName) && typeof operationName !== 'string') return undefined;
  if (passedInputLimit(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function isOptionalFields(value: unknown): value is Fields | null | undefined {
  return isNothing(value) || isFields(value);
}

const SIMPLE_TYPES = /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

/**
 * Whether a web page elsewhere could not have sent this without the browser asking us first: it has a content type or a header that
 * simple requests have not (the rule of Apollo Server's `csrfPrevention`, in the same words or stricter).
 */
export function isPreflighted(headers: IncomingHttpHeaders): boolean {
  const type = headers['content-type'];
  if (type !== undefined && type.includes('/') && !SIMPLE_TYPES.test(type.trim())) return true;
  return Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name']);
}
