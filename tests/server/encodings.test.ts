import { request, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EncodingChoice } from '../../src/server/encodings.ts';
import { testDatabases } from '../support/databases.ts';
import { openServer, writeFire, type TestServer } from './test-server.ts';

describe('the encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=0', 'identity'],
    ['zstd', 'identity'],
    ['*', 'br'],
  ])('for Accept-Encoding %j is %s', (header, encoding) => {
    const choice = new EncodingChoice();
    expect([choice.of(header), choice.of(header)]).toEqual([encoding, encoding]);
  });
});

const DECODE = { identity: (bytes: Buffer) => bytes, br: brotliDecompressSync, gzip: gunzipSync };
const LONG = `{ ${Array.from({ length: 12 }, (_, at) => `a${at}: quotes { nodes { id text } }`).join(' ')} }`;

describe.each([
  ['kept', '64 MiB'],
  ['not kept', '0'],
])('an answer that is %s', (_, cache) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openServer(await testDatabases()[0]!.url(), { settings: { WHOSAID_ANSWER_CACHE: cache } });
    await writeFire(server.store);
  });
  afterAll(() => server.close());

  const post = (query: string, encoding: string): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> =>
    ask(
      `${server.url}/graphql`,
      { 'Accept-Encoding': encoding, 'Content-Type': 'application/json' },
      JSON.stringify({ query }),
    );

  it.each(['br', 'gzip', 'identity'] as const)(
    'is the same after it has been sent as %s, the first time and the next',
    async (encoding) => {
      const plain = await post(LONG, 'identity');
      for (let time = 0; time < 2; time += 1) {
        const { headers, bytes } = await post(LONG, encoding);
        expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
        expect(DECODE[encoding](bytes)).toEqual(plain.bytes);
        expect(headers.etag).toBe(plain.headers.etag);
        expect(headers.vary).toBe('Accept, Accept-Encoding');
      }
    },
  );

  it('is not compressed when it is short', async () => {
    expect((await post('{ corpus { name } }', 'br')).headers['content-encoding']).toBeUndefined();
  });

  it.each(['br', 'gzip'] as const)('of an export is the same after it has been sent as %s', async (encoding) => {
    const url = `${server.url}/export/quotes.ndjson`;
    const [plain, small] = [await ask(url, {}), await ask(url, { 'Accept-Encoding': encoding })];
    expect(small.headers['content-encoding']).toBe(encoding);
    expect(DECODE[encoding](small.bytes)).toEqual(plain.bytes);
  });
});

/** Asks without any decoding, which fetch would do. */
function ask(
  url: string,
  headers: Record<string, string>,
  body?: string,
): Promise<{ headers: IncomingHttpHeaders; bytes: Buffer }> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers, method: body === undefined ? 'GET' : 'POST' }, (response) => {
      buffer(response).then((bytes) => resolve({ headers: response.headers, bytes }), reject);
    });
    asked.on('error', reject).end(body);
  });
}
