import { fileURLToPath } from 'node:url';
import { contender, type Contender } from './contender.ts';
import type { ServedDatabase } from './whosaid-contenders.ts';

const script = (name: string): string => fileURLToPath(new URL(`../limits/${name}`, import.meta.url));

/** What a GraphQL server is beside no server at all: a plain HTTP server that sends what one prepared statement makes. */
export function sqlLimit({ url, suffix, processIds }: ServedDatabase): Contender {
  return contender({
    name: `limit: one statement${suffix}`,
    command: { arguments: [script('bare-sql-server.mjs'), url] },
    databaseProcessIds: processIds,
  });
}

/** The same without a database: it sends answers that it knows by heart, from a file with one for each workload. */
export function constantLimit(answersFile: string): Contender {
  return contender({
    name: 'limit: constant answer',
    command: { arguments: [script('constant-server.mjs'), answersFile] },
    normalize: undefined,
  });
}
