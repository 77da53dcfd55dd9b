import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { openServer, type TestServer } from '../server/test-server.ts';
import { checkAnswer } from '../support/check-answer.ts';
import { corpusValues } from '../support/corpus-values.ts';
import { testDatabases } from '../support/databases.ts';
import { randomOperation, type OperationOptions, type RandomOperation } from '../support/random-operation.ts';

const OPERATIONS = 2000;
/** Requests that are under way at the same time, on fewer read connections. */
const AT_ONCE = 4;

/** What the values of a valid operation may be refused for; its size has a code of its own. */
const CODES = [
  'BAD_ARGUMENT',
  'CURSOR_INVALID',
  'LAYER_UNKNOWN',
  'NAME_AMBIGUOUS',
  'PAGE_TOO_LARGE',
  'QUERY_INVALID',
  'QUERY_TOO_LONG',
];

interface Exchange extends RandomOperation {
  readonly seed: number;
  readonly status: number;
  readonly answer: FormattedExecutionResult;
}

const [sqlite] = testDatabases();
let server: TestServer;
let schema: GraphQLSchema;
let options: OperationOptions;
const exchanges: Exchange[] = [];
const warnings: string[] = [];
const noteWarning = ({ message }: Error): number => warnings.push(message);

beforeAll(async () => {
  process.on('warning', noteWarning);
  schema = await buildApiSchema();
  server = await openServer(await sqlite!.sample(), { settings: { WHOSAID_LOG: 'error' } });
  const pool = await corpusValues(
    async (query) => ((await (await server.post(query)).json()) as { data: unknown }).data,
  );
  options = {
    pool,
    oneOf: [
      ['first', 'last'],
      ['id', 'name'],
    ],
  };
  const seeds = Array.from({ length: OPERATIONS }, (_, index) => index + 1);
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(seeds)));
});

afterAll(async () => {
  process.off('warning', noteWarning);
  await server.close();
});

it('a random operation never meets a fault of the server', () => {
  expect(exchanges).toHaveLength(OPERATIONS);
  expect(exchanges.filter(({ status }) => status !== 200).map(shown)).toEqual([]);
  expect(server.log).toEqual([]);
  expect(warnings).toEqual([]);
});

it('a random operation is answered as the schema promises', () => {
  const faulty = exchanges.map((one) => ({ ...shown(one), faults: checkAnswer(schema, one, one.answer) }));
  expect(faulty.filter(({ faults }) => faults.length > 0)).toEqual([]);
});

it('a random operation is refused only for its values or its size, and says so', () => {
  const refusals = exchanges.flatMap(({ answer, ...one }) =>
    (answer.errors ?? []).map(({ extensions }) => ({ ...shown({ ...one, answer }), ...extensions })),
  );
  const unexpected = refusals.filter(({ code, limit }) => !CODES.includes(String(code)) && limit === undefined);
  expect(unexpected).toEqual([]);
});

it('most random operations are answered in full, and with something', () => {
  const full = exchanges.filter(({ answer }) => answer.data && !answer.errors);
  expect(full.length).toBeGreaterThan(0.6 * OPERATIONS);
  expect(full.filter(({ answer }) => JSON.stringify(answer).length > 200).length).toBeGreaterThan(0.3 * OPERATIONS);
});

/** Takes seeds and asks until there are none left. */
async function work(seeds: number[]): Promise<void> {
  for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
    const operation = randomOperation(schema, seed, options);
    const response = await server.post(operation.document, operation.variables);
    exchanges.push({
      seed,
      ...operation,
      status: response.status,
      answer: (await response.json()) as FormattedExecutionResult,
    });
  }
}

/** What one needs to repeat a failure by hand. */
function shown({ seed, document, variables, answer }: Exchange): object {
  return { seed, document, variables, errors: answer.errors };
}
