import { parse } from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { createContext } from '../../../src/graphql/execute/create-context.ts';
import { executeOperation } from '../../../src/graphql/execute/execute-operation.ts';
import { DEFAULT_LIMITS } from '../../../src/graphql/limits/limits.ts';
import { Answer } from '../../../src/server/graphql-http/answer.ts';
import { AnswerCache } from '../../../src/server/graphql-http/answer-cache.ts';
import type { OperationRequest } from '../../../src/server/graphql-http/graphql-request.ts';
import { KnownDocuments } from '../../../src/server/graphql-http/known-documents.ts';
import { bytesOf, stringBytes } from '../../../src/store/memory/bytes-of.ts';
import { MEMORY_KINDS, SharedMemory, type MemoryKind } from '../../../src/store/memory/shared-memory.ts';
import { openStore } from '../../../src/store/store.ts';
import { usageOf } from '../../../bench/harness/process-usage.ts';
import { drawDifferentDocument } from '../../faults/draw-different-documents.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

/** Bytes that one kind of entries was counted with, and that this process has grown by. */
export interface MeasuredKind {
  readonly kind: string;
  readonly counted: number;
  readonly measured: number;
}

// A program of its own, run with --expose-gc: prints a `MeasuredKind` a line.

const ENTRIES = 1200;
const REVISION = 'revision';
const FACTS = { articles: [{ date: '', name: 'fire' }], speakers: ['omar'], phrases: ['harbour wall'] };

const folder = mkdtempSync(join(tmpdir(), 'whosaid-kept-'));
const memory = new SharedMemory(1024 ** 3);
const store = await openStore(join(folder, 'corpus.sqlite'), { readConnections: 1, memory });
const schema = await buildApiSchema();
const documents = new KnownDocuments(schema, 2000, DEFAULT_LIMITS, memory);

for (const question of questions(1, 100)) await answer(question);

const different = questions(101, ENTRIES);
const atStart = now();
for (const question of different) documents.validOperation(question);
const parsed = now();
print('documents', parsed.kept.documents - atStart.kept.documents, parsed.heap - atStart.heap);

const texts = new Set<string>();
for (const question of different) await answer(question, (text) => texts.add(text));
const answered = now();
// V8 holds the texts of statements, SQLite the statements.
const textBytes = [...texts].reduce((sum, text) => sum + stringBytes(text), 0);
print('plans', answered.kept.plans - parsed.kept.plans + textBytes, answered.heap - parsed.heap);
print(
  'statements',
  answered.kept.statements - parsed.kept.statements - textBytes,
  answered.anonymous - answered.heapTotal - (parsed.anonymous - parsed.heapTotal),
);

const located = different.map(({ query }) => parse(query));
const parsedWithPlaces = now();
print('documents with places', bytesOf(located), parsedWithPlaces.heap - answered.heap);

const cache = new AnswerCache(memory, 1024 ** 3);
cache.find({ key: '', revision: REVISION });
const random = new SeededRandom(1);
for (let number = 0; number < ENTRIES; number += 1) await keepAnswer(number);
const kept = now();
print(
  'answers',
  kept.kept.answers + kept.kept.requests,
  kept.heap + kept.external - parsedWithPlaces.heap - parsedWithPlaces.external,
);

await store.close();
rmSync(folder, { recursive: true });

/** What has been counted, and what the process takes, after all garbage has been collected. */
function now() {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed: heap, heapTotal, external } = process.memoryUsage();
  const { anonymousBytes: anonymous } = usageOf([process.pid]);
  const bytes = MEMORY_KINDS.map((kind) => [kind, memory.bytesOf(kind)] as const);
  return { heap, heapTotal, external, anonymous, kept: Object.fromEntries(bytes) as Record<MemoryKind, number> };
}

function print(kind: string, counted: number, measured: number): void {
  const line: MeasuredKind = { kind, counted, measured };
  console.log(JSON.stringify(line));
}

/** Answers a question without a server. */
async function answer(question: OperationRequest, onStatement?: (text: string) => void): Promise<void> {
  const sound = documents.validOperation(question);
  if (!sound) throw new Error(`This is no sound question: ${question.query}`);
  const context = createContext(store, { onStatement });
  await executeOperation(sound, context);
  await context.session.close();
}

/** An answer of 200 bytes to 20 KB, half of them with a compressed form, and the request that asked for it. */
async function keepAnswer(number: number): Promise<void> {
  const words = Array.from({ length: random.integer(20, 2000) }, () => random.integer(0, 1e9).toString(36));
  const made = new Answer(Buffer.from(words.join(' ')), `W/"${number}"`, `Operation${number}`);
  if (number % 2 === 0) await made.encoded('br');
  cache.keep({ key: `key of answer ${number}`, revision: REVISION }, made);
  cache.rememberWritten(JSON.stringify({ number, words: words.slice(0, 50) }), `key of answer ${number}`);
}

/** Different questions that are answered by plan or by analyses, pages left out. */
function questions(first: number, count: number): OperationRequest[] {
  const bodies = Array.from({ length: count * 2 }, (_, index) =>
    drawDifferentDocument(FACTS, first + index).toString(),
  );
  return bodies
    .map((text) => text.slice(text.indexOf('\r\n\r\n') + 4))
    .filter((body) => body !== '')
    .slice(0, count)
    .map((body) => ({
      operationName: undefined,
      ...(JSON.parse(body) as Pick<OperationRequest, 'query' | 'variables'>),
    }));
}
