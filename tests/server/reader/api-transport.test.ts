import { createLogger } from '../../../src/server/logger.ts';
import { expect, it } from 'vitest';
import { UserError } from '../../../src/corpus/user-error.ts';
import { errorFormatter } from '../../../src/graphql/errors.ts';
import type { Caller } from '../../../src/server/exchange.ts';
import type { GraphqlResponse } from '../../../src/server/graphql-http/execution.ts';
import { apiTransport } from '../../../src/server/reader/api-transport.ts';

type Respond = (request: unknown, caller: Caller) => Promise<GraphqlResponse>;

/** A transport to an API that answers in one way, and the lines that it logs. */
function transportTo(respond: Respond) {
  const log: Record<string, unknown>[] = [];
  const logger = createLogger('info', { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) });
  const formatError = errorFormatter(() => undefined);
  const send = apiTransport({ graphql: { respond, parts: { formatError } }, logger }, 'visit-1');
  const ask = (signal: AbortSignal) => send('/graphql', { method: 'POST', headers: {}, body: '{}', signal });
  return { ask, log };
}

const never = new AbortController().signal;

it('answers a fault of the API as a response with the id of the page, and logs it as an error', async () => {
  const { ask, log } = transportTo(() => Promise.reject(new Error('secret')));
  const answer = await ask(never);
  expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('(reference visit-1)')]);
  expect(log).toMatchObject([{ level: 'error', msg: 'page operation', requestId: 'visit-1', status: 500 }]);
});

it('answers what the API refuses with its code', async () => {
  const { ask } = transportTo(() => Promise.reject(new UserError('BAD_ARGUMENT', 'no')));
  const answer = await ask(never);
  expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('BAD_ARGUMENT')]);
});

it('gives up at once when the visitor leaves, and tells the API', async () => {
  const leaving = new AbortController();
  let isGone = false;
  const { ask } = transportTo((_, caller) => {
    caller.whenGone(() => (isGone = true));
    return new Promise(() => undefined);
  });
  const answered = expect(ask(leaving.signal)).rejects.toThrow('left');
  leaving.abort(new Error('left'));
  await answered;
  expect(isGone).toBe(true);
});

it('forgets a listener that is removed', async () => {
  const leaving = new AbortController();
  let calls = 0;
  const { ask } = transportTo((_, caller) => {
    caller.whenGone(() => (calls += 1))();
    return Promise.resolve({ status: 200, headers: ['Content-Type', 'application/json'] });
  });
  const { headers } = await ask(leaving.signal);
  leaving.abort();
  expect([headers.get('content-type'), calls]).toEqual(['application/json', 0]);
});
