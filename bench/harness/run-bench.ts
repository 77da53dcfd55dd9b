import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Contender } from '../contenders/contender.ts';
import { constantLimit, sqlLimit } from '../contenders/limit-contenders.ts';
import { formerContender, whosaidContenders } from '../contenders/whosaid-contenders.ts';
import { peerContenders } from '../peers/peer-contenders.ts';
import { readCorpusFacts } from '../workloads/corpus-facts.ts';
import { DOCUMENTS, type WorkloadName } from '../workloads/documents.ts';
import { benchFolder } from './bench-folder.ts';
import type { BenchOptions, Workload } from './bench-options.ts';
import type { BenchRun } from './bench-run.ts';
import { buildProgram } from './build-program.ts';
import { startKeptPostgres, type KeptPostgres } from './kept-postgres.ts';
import { measureExport, measureImport, type CommandMeasure } from './measure-commands.ts';
import { measureServers } from './measure-servers.ts';
import { prepareCorpus, type PreparedCorpus } from './prepare-corpus.ts';
import { servedPostgres, servedSqlite } from './served-databases.ts';

/** Articles that W7 imports: the time of an article does not depend on the number of those before it. */
const IMPORTED = 2000;

/** Takes a line that says how far it is. */
type Tell = (line: string) => void;

/** What one corpus is measured with. */
interface Stage {
  readonly options: BenchOptions;
  readonly program: string;
  readonly corpus: PreparedCorpus;
  /** Undefined when nothing needs it. */
  readonly postgres: KeptPostgres | undefined;
  readonly tell: Tell;
}

/** Runs all that is asked for, one corpus after the other. Throws when a contender answers otherwise than Whosaid. */
export async function runBench(options: BenchOptions, tell: Tell = console.error): Promise<BenchRun[]> {
  const program = options.program === undefined ? await buildProgram() : resolve(options.program);
  const postgres = options.peers || options.database === 'postgres' ? await startKeptPostgres() : undefined;
  const runs: BenchRun[] = [];
  try {
    for (const articles of options.sizes) {
      const corpus = await prepareCorpus(articles, options.seed, program);
      runs.push(await runOn({ options, program, corpus, postgres, tell }));
    }
  } finally {
    await postgres?.stop();
  }
  return runs;
}

async function runOn(stage: Stage): Promise<BenchRun> {
  const { options, corpus, tell } = stage;
  const answersFile = join(benchFolder('answers'), `${process.pid}.json`);
  const { contenders: word = '' } = options;
  const [reference, ...others] = await contendersOf(stage, answersFile);
  const contenders = [...(reference ? [reference] : []), ...others.filter(({ name }) => name.includes(word))];
  const { measures, idle } = await measureServers({
    ...options,
    contenders,
    workloads: options.workloads.filter(isServed),
    facts: await readCorpusFacts(corpus.database),
    answersFile,
    tell,
  }).finally(() => rmSync(answersFile, { force: true }));
  const { connections, durationMs } = options;
  return {
    articles: corpus.articles,
    connections,
    durationMs,
    measures,
    idle,
    commands: await measureCommands(stage),
  };
}

function isServed(workload: Workload): workload is WorkloadName {
  return Object.hasOwn(DOCUMENTS, workload);
}

async function contendersOf(stage: Stage, answersFile: string): Promise<Contender[]> {
  const { options, program, corpus, postgres } = stage;
  const onPostgres = postgres ? [await servedPostgres(corpus, postgres, program)] : [];
  const served = options.database === 'postgres' ? onPostgres : [servedSqlite(corpus), ...onPostgres];
  return [
    ...served.flatMap((database) => [
      ...whosaidContenders(program, database, options.workers),
      ...(options.beside === undefined ? [] : [formerContender(resolve(options.beside), database)]),
      sqlLimit(database),
    ]),
    constantLimit(answersFile),
    ...(options.peers && postgres ? await peerContenders(corpus, postgres) : []),
  ];
}

async function measureCommands({ options, program, corpus, postgres }: Stage): Promise<CommandMeasure[]> {
  const onPostgres = options.database === 'postgres' && postgres !== undefined;
  const measures: CommandMeasure[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    if (options.workloads.includes('W6')) {
      const { url } = onPostgres ? await servedPostgres(corpus, postgres, program) : servedSqlite(corpus);
      measures.push(await measureExport(program, url));
    }
    if (options.workloads.includes('W7'))
      measures.push(await importOnce(options, program, onPostgres ? postgres : undefined));
  }
  return measures;
}

async function importOnce(
  { sizes, seed }: BenchOptions,
  program: string,
  postgres: KeptPostgres | undefined,
): Promise<CommandMeasure> {
  const { file } = await prepareCorpus(Math.min(IMPORTED, ...sizes), seed, program);
  if (!postgres) return measureImport(program, file);
  const { url } = await postgres.database('imported');
  return measureImport(program, file, url).finally(() => postgres.drop('imported'));
}
