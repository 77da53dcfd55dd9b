import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { answerRequest } from '../../src/graphql/answer-request.ts';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { errorFormatter } from '../../src/graphql/errors.ts';
import { openStore } from '../../src/store/store.ts';
import { analysisQuestions } from './analysis/analysis-questions.ts';
import { ROOT } from './harness/bench-folder.ts';
import { buildProgram } from './harness/build-program.ts';
import { importInto, prepareCorpus } from './harness/prepare-corpus.ts';
import { percentile } from './harness/statistics.ts';
import { replaceBlock } from './report/replace-block.ts';

// `npm run bench:analysis`: how long the questions of researchers take, in one process, nothing kept from one to the next. All are
// asked once before they are measured; then round after round, each with other words or people.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '15' },
    postgres: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

const program = await buildProgram();
const corpus = await prepareCorpus(Number(values.articles), Number(values.seed), program);
if (values.postgres !== undefined) await importInto(values.postgres, corpus.file, program);
const store = await openStore(values.postgres ?? corpus.database);
const schema = await buildApiSchema();
const api = { schema, store, formatError: errorFormatter((error) => console.error(error)) };

try {
  const questions = await store.read((session) => analysisQuestions(session, rounds + 1));
  const times = new Map(questions.map(({ name }) => [name, new Array<number>()]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, document, variables } of questions) {
      const startMs = performance.now();
      const { errors } = await answerRequest(api, { query: document, variables: variables[round] ?? null });
      const tookMs = performance.now() - startMs;
      if (errors) throw new Error(`${name}: ${errors[0]?.message}`);
      if (round > 0) times.get(name)?.push(tookMs);
    }
  }
  const rows = questions.map(({ name, target }) => {
    const sorted = Float64Array.from(times.get(name) ?? []).sort();
    const shown = (share: number): string => percentile(sorted, share).toFixed(0);
    return `| ${name} | ${target ?? '–'} | ${shown(0.5)} | ${shown(0.95)} |`;
  });
  const table = ['| question | target | p50 | p95 |', '| --- | ---: | ---: | ---: |', ...rows].join('\n');
  console.log(table);
  if (values.write) await writeTable(table);
} finally {
  await store.close();
}

/** Puts the table into docs/performance.md. */
async function writeTable(table: string): Promise<void> {
  const page = join(ROOT, 'docs/performance.md');
  const name = values.postgres === undefined ? 'analysis-sqlite' : 'analysis-postgres';
  const told = `${corpus.articles.toLocaleString('en')} articles, ${rounds} rounds, in ms; ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}).`;
  const written = replaceBlock(readFileSync(page, 'utf8'), name, `${told}\n\n${table}`);
  writeFileSync(page, await format(written, { ...(await resolveConfig(page)), filepath: page }));
}
