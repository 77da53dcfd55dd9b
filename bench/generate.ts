import { parseArgs } from 'node:util';
import { writeCorpusFile } from './write-corpus-file.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string', default: 'bench-corpus.ndjson' },
  },
});

const startedMs = performance.now();
await writeCorpusFile(values.out, { articles: Number(values.articles), seed: Number(values.seed) });
const seconds = (performance.now() - startedMs) / 1000;
console.log(`${values.articles} articles written to ${values.out} in ${seconds.toFixed(1)} s.`);
