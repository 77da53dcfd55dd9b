import { AnswerError } from './answer-error.ts';
import { ConnectionError } from './connection-error.ts';
import type { Transport, TransportResponse } from './transport.ts';

/** A question on its way. */
export interface Post {
  readonly url: string;
  /** JSON. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>> | undefined;
  /** 0: no limit. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
};

/**
 * Sends a question and has the answer read, both within the time limit.
 *
 * @throws ConnectionError when nobody answers, or not in time; the reason of the signal when it is aborted; what `read` throws
 */
export async function post<Answer>(
  transport: Transport = (url, request) => fetch(url, request),
  { url, body, headers, timeoutMs, signal }: Post,
  read: (response: TransportResponse) => Promise<Answer>,
): Promise<Answer> {
  const limit = timeoutMs > 0 ? AbortSignal.timeout(timeoutMs) : undefined;
  const either = AbortSignal.any([signal, limit].filter((one) => one !== undefined));
  try {
    signal?.throwIfAborted();
    const request = { method: 'POST', headers: { ...HEADERS, ...headers }, body, signal: either } as const;
    return await read(await transport(url, request));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof AnswerError || error instanceof ConnectionError) throw error;
    if (limit?.aborted) throw tooLate(url, timeoutMs, error);
    throw nobody(url, error);
  }
}

function tooLate(url: string, timeoutMs: number, cause: unknown): ConnectionError {
  const remedy = 'Ask for less, or give the client a larger timeoutMs.';
  return new ConnectionError(url, { found: `No answer came within ${timeoutMs} ms.`, remedy, cause });
}

function nobody(url: string, cause: unknown): ConnectionError {
  const remedy =
    'Check the address and that the server runs; from a web page, that the page comes from the same server or a proxy lets it ask.';
  return new ConnectionError(url, { found: `Nobody answers (${reasonOf(cause)}).`, remedy, cause });
}

/** The innermost message: Node says "fetch failed", and why only in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
