import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { answerRequest } from '../src/graphql/execute/answer-request.ts';
import { buildApiSchema } from '../src/graphql/build-schema.ts';
import { errorFormatter } from '../src/graphql/errors.ts';
import { corpusCounts } from '../src/store/read/aggregates/of-corpus.ts';
import { openStore } from '../src/store/store.ts';
import { analysisQuestions } from './analysis/analysis-questions.ts';
import { buildProgram } from './harness/build-program.ts';
import { prepareCorpus } from './harness/prepare-corpus.ts';
import { percentile } from './harness/statistics.ts';
import { writeResult } from './report/write-result.ts';

// `npm run bench:analysis`: how long the questions of researchers take, in one process, nothing kept from one to the next. All are
// asked once before they are measured; then round after round, each with other words or people. `--database` names one that is there.
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '15' },
    database: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);

const store = await openStore(values.database ?? (await prepared()));
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

/** The database of the generated corpus, made unless it is there from an earlier run. */
async function prepared(): Promise<string> {
  return (await prepareCorpus(Number(values.articles), Number(values.seed), await buildProgram())).database;
}

/** Puts the table into bench/results.md. */
async function writeTable(table: string): Promise<void> {
  const name = `analysis-${store.dialect}`;
  const { articleCount } = await store.read(corpusCounts);
  const told = `${articleCount.toLocaleString('en')} articles, ${rounds} rounds, in ms; ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}).`;
  await writeResult(name, `${told}\n\n${table}`);
}
