import { createServer } from 'node:http';

/**
 * Serves POST /graphql at a free port and prints the address. What `answer` gives is sent as it is.
 *
 * @param {(body: { operationName: string, variables: Record<string, string | null> }) => Promise<string> | Buffer} answer
 * @returns {Promise<void>}
 */
export async function answerWith(answer) {
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      void (async () => {
        const text = await answer(JSON.parse(Buffer.concat(chunks).toString('utf8')));
        const body = typeof text === 'string' ? Buffer.from(text) : text;
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
        response.end(body);
      })();
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/graphql`);
  });
}
