import { createClient, type Client } from '../../../src/client/create-client.ts';
import type { Transport } from '../../../src/client/transport.ts';
import type { RenderPage, PageAnswer } from '../../../src/server/reader/render-page.ts';
import { renderPage } from '../../../src/web/reader/render-page.ts';
import { apiOf, openServer, type TestServer } from '../../server/test-server.ts';
import { testDatabases } from '../../support/databases.ts';

/** What the pages load: addresses under which nothing is. */
export const ASSETS = { script: '/assets/reader.js', styles: ['/assets/reader.css'], icon: '/assets/icon.svg' };

/** The compiler holds what draws pages against what the server asks of it. */
const render: RenderPage = renderPage;

/** The reader over a real API with the sample corpus; pages are drawn from source, without a build. */
export interface SampleReader {
  readonly server: TestServer;
  readonly client: Client;
  /** What is answered at an address. */
  draw(address: string): Promise<PageAnswer>;
  /** The body of what is answered at an address, in one piece. */
  read(address: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens a reader. Close it with `close`. */
export async function openSampleReader(): Promise<SampleReader> {
  const [sqlite] = testDatabases();
  const server = await openServer(await sqlite!.sample());
  const apiUrl = apiOf(server);
  const draw = (address: string): Promise<PageAnswer> =>
    render({
      address,
      transport: transportTo(apiUrl),
      assets: ASSETS,
      isBusy: false,
      signal: new AbortController().signal,
    });
  return {
    server,
    client: createClient({ url: apiUrl }),
    draw,
    read: async (address) => textOf(await draw(address)),
    close: () => server.close(),
  };
}

/** Sends what a page asks to an API over HTTP. The server itself hands it over within the process. */
export function transportTo(apiUrl: string): Transport {
  return (_, request) => fetch(apiUrl, request);
}

/** The body of an answer, in one piece. */
export async function textOf({ body }: PageAnswer): Promise<string> {
  if (typeof body === 'string') return body;
  let text = '';
  for await (const piece of body) text += piece;
  return text;
}
