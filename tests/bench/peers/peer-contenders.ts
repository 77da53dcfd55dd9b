import type { Contender } from '../contenders/contender.ts';
import type { KeptPostgres } from '../harness/kept-postgres.ts';
import type { PreparedCorpus } from '../harness/prepare-corpus.ts';

export function peerContenders(_corpus: PreparedCorpus, _postgres: KeptPostgres): Promise<Contender[]> {
  return Promise.resolve([]);
}
