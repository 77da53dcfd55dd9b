import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { openServer, type TestServer, type TestServerOptions } from '../server/test-server.ts';

/** A real server over a database at `url` with the sample corpus. Close it with `close`. */
export async function openSampleServer(url: string, options?: TestServerOptions): Promise<TestServer> {
  const server = await openServer(url, options);
  await importCorpus(server.store, ['corpus']);
  return server;
}

/** Address of the API of a server. */
export function apiOf({ url }: { readonly url: string }): string {
  return `${url}/graphql`;
}
