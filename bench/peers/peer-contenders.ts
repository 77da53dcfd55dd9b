import { articleId } from '../../src/corpus/ids.ts';
import { contender, type Contender } from '../contenders/contender.ts';
import type { KeptPostgres } from '../harness/kept-postgres.ts';
import type { PreparedCorpus } from '../harness/prepare-corpus.ts';
import { graphqlRequest, type DrawnRequest, type GraphqlRequest } from '../workloads/drawn-request.ts';
import { compileTutorial, installPeer, type InstalledPeer } from './install-peers.ts';
import { preparePeerPostgres } from './peer-postgres.ts';
import { preparePeerSqlite } from './peer-sqlite.ts';
import { postgraphileAnswer, postgraphileRequest } from './postgraphile-spelling.ts';

/** Names in the tables. */
const PEERS = {
  tutorial: 'Apollo, DataLoader, TypeORM, sqlite3',
  mercurius: 'Mercurius, jit, better-sqlite3',
  yoga: 'GraphQL Yoga, DataLoader, better-sqlite3',
  postgraphile: 'PostGraphile 4, PostgreSQL',
} as const;

/** The peers, installed and with their databases. One that cannot be installed is told and left out. */
export async function peerContenders(corpus: PreparedCorpus, postgres: KeptPostgres): Promise<Contender[]> {
  const sqlite = await preparePeerSqlite(corpus);
  const url = await preparePeerPostgres(corpus, sqlite, postgres);
  const postgraphile = (server: string): Contender =>
    contender({
      name: PEERS.postgraphile,
      command: { arguments: [server, url] },
      databaseProcessIds: [postgres.processId],
      spell: postgraphileRequest,
      normalize: postgraphileAnswer,
    });
  return [
    onSqlite('tutorial', compileTutorial(), sqlite),
    ...(await installed('mercurius', (server) => onSqlite('mercurius', server, sqlite))),
    ...(await installed('yoga', (server) => onSqlite('yoga', server, sqlite))),
    ...(await installed('postgraphile', postgraphile)),
  ];
}

async function installed(peer: InstalledPeer, use: (server: string) => Contender): Promise<Contender[]> {
  try {
    return [use(await installPeer(peer))];
  } catch (error) {
    console.error(`${PEERS[peer]} is left out, it cannot be installed. ${String(error)}`);
    return [];
  }
}

function onSqlite(peer: keyof typeof PEERS, server: string, database: string): Contender {
  return contender({ name: PEERS[peer], command: { arguments: [server, database] }, spell: peerRequest });
}

/** As Whosaid is asked, but for the cursor: date and id of the article before the page. */
function peerRequest(request: DrawnRequest): GraphqlRequest {
  const asked = graphqlRequest(request);
  if (!request.after) return asked;
  const place = [request.after.date, articleId(request.after.name)];
  return { ...asked, variables: { after: Buffer.from(JSON.stringify(place)).toString('base64url') } };
}
