import { parseArgs } from 'node:util';
import { openApi } from '../tests/support/api.ts';
import { percentile } from './harness/statistics.ts';

// `npm run bench:costs -- --db bench.sqlite`: how many microseconds a row takes that `explain` tells of, question by question. The figures
// of src/graphql/explain/cost-rules.ts are these, rounded up, over the generated corpus of `npm run bench:generate`.
const { values } = parseArgs({ options: { db: { type: 'string' }, rounds: { type: 'string', default: '9' } } });
if (values.db === undefined) throw new Error('Name a database: --db bench.sqlite.');

const QUESTIONS: Readonly<Record<string, string>> = {
  corpus: '{ corpus { name } }',
  articles: '{ articles(orderBy: { field: HEADLINE }, first: 1) { nodes { id } } }',
  quotes: '{ quotes(filter: { kind: [DIRECT] }, orderBy: { field: CUE }, first: 1) { totalCount nodes { id } } }',
  speakers: '{ speakers(orderBy: { field: NAME }, first: 1) { nodes { id } } }',
  search: '{ search(query: "the", first: 1) { totalCount } }',
  concordance: '{ concordance(query: "the", first: 1) { totalCount } }',
  collocations: '{ collocations(query: "the", first: 1) { rows { item } } }',
  quoteCounts: '{ quoteCounts(groupBy: [SPEAKER, CUE], first: 1) { rowCount } }',
  timeline: '{ timeline { points { quotes } } }',
  speakerNetwork: '{ speakerNetwork(first: 10) { edges { weight } } }',
  whoSaid: '{ whoSaid(text: "nobody was hurt in the fire", first: 1) { matches { similarity } } }',
  agreement: '{ agreement(reference: "layer/gold", candidate: "layer/gold") { rows { measure } } }',
  frequencies: '{ frequencies(first: 1, filter: { kind: [DIRECT] }) { tokens } }',
  keyness: '{ keyness(target: { kind: [DIRECT] }, first: 1) { targetTokens } }',
  'objects below':
    '{ quotes(first: 100) { nodes { id text kind speaker { name } cue { text lemma } article { headline date } } } }',
};

const api = await openApi(values.db);
for (const [name, query] of Object.entries(QUESTIONS)) {
  const explained = await api.answer('query E($query: String!) { explain(query: $query) { rows } }', { query });
  const { rows } = (explained.data?.['explain'] ?? {}) as { rows?: number };
  if (rows === undefined) {
    console.log(`${name.padEnd(16)} is not known to this schema`);
    continue;
  }
  const times: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const startMs = performance.now();
    await api.ask(query);
    times.push(performance.now() - startMs);
  }
  const ms = percentile(Float64Array.from(times).sort(), 0.5);
  console.log(
    `${name.padEnd(16)} ${ms.toFixed(1).padStart(9)} ms ${String(rows).padStart(9)} rows ${((1000 * ms) / rows).toFixed(2).padStart(9)} µs a row`,
  );
}
await api.close();
