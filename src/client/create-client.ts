import { type Page, walkPages } from './walk-pages.ts';
import { post } from './post.ts';
import { readAnswer } from './read-answer.ts';
import type { Transport } from './transport.ts';
import type { NoVariables, TypedDocument } from './typed-document.ts';

/** Where and how a client asks. */
export interface ClientSettings {
  /** Address of the API: "http://127.0.0.1:4000/graphql"; in a page of the same server "/graphql". */
  readonly url: string;
  /** How questions travel; `fetch` of the platform unless given. */
  readonly fetch?: Transport | undefined;
  /** Sent with each question, for proxies that ask for them: { authorization: "…" }. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** After how many milliseconds a question is given up, 60,000 unless given; 0: never. */
  readonly timeoutMs?: number | undefined;
}

/** How one question is asked. */
export interface AskOptions {
  /** Gives the question up when it is aborted; what was asked for then rejects with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}

/** The variables of a document and the options, as arguments: variables may be left out where none is required. */
export type AskArguments<Variables> = NoVariables extends Variables
  ? readonly [variables?: Variables, options?: AskOptions]
  : readonly [variables: Variables, options?: AskOptions];

/** Asks one API. */
export interface Client {
  /**
   * Asks the operation of a document once.
   *
   * @throws AnswerError when the API refuses the question or cannot answer all of it
   * @throws ConnectionError when nobody answers in time, or somebody who is no GraphQL API
   */
  ask<Result, Variables>(document: TypedDocument<Result, Variables>, ...args: AskArguments<Variables>): Promise<Result>;
  /**
   * Asks for one page of a list after the other, until there is none left, and yields each answer. The operation has a
   * variable `after`, and asks for `pageInfo { hasNextPage endCursor }`.
   *
   * @param pick finds the list in an answer; null or undefined, where there is none, ends the walk
   * @throws what `ask` throws, and RangeError when an answer promises a next page and does not say where it begins
   */
  pages<Result, Variables extends AfterVariable>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
    pick: (result: Result) => Page | null | undefined,
    options?: AskOptions,
  ): AsyncIterable<Result>;
}

/** Variables of an operation that can go on behind a cursor. */
export interface AfterVariable {
  readonly after?: string | null | undefined;
}

const TIMEOUT_MS = 60_000;

/** A client of the API at an address. Nothing is asked before `ask` or `pages` is called. */
export function createClient({ url, fetch: transport, headers, timeoutMs = TIMEOUT_MS }: ClientSettings): Client {
  const send = async <Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables | undefined,
    options: AskOptions = {},
  ): Promise<Result> => {
    const body = JSON.stringify({ query: document.text, operationName: document.name, variables });
    const request = { url, body, headers, timeoutMs, signal: options.signal };
    return post(transport, request, (response) => readAnswer(response, url, document));
  };
  return {
    ask: (document, ...[variables, options]) => send(document, variables, options),
    pages: (document, variables, pick, options) =>
      walkPages((after) => send(document, after === undefined ? variables : { ...variables, after }, options), pick),
  };
}
