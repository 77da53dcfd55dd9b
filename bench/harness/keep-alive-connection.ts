import { connect, type Socket } from 'node:net';

/** What came back for one request. */
export interface Answer {
  readonly status: number;
  /** Size of the body as sent. */
  readonly bodyBytes: number;
  /** Does the body start as a GraphQL answer with errors does? */
  readonly hasErrors: boolean;
}

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

/**
 * One HTTP/1.1 connection that is kept open and carries one request at a time. It reads no more of an answer than is needed to
 * find its end: Node's own client would take as much of the processor as a fast server.
 */
export class KeepAliveConnection {
  readonly #socket: Socket;
  #head = '';
  #received = 0;
  #expected: number | undefined;
  #start = '';
  #end = '';
  #settle: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error) => this.#settle?.reject(error));
    socket.on('close', () => this.#settle?.reject(new Error('The server closed the connection.')));
  }

  static open(port: number): Promise<KeepAliveConnection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new KeepAliveConnection(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends a whole request, as `postRequest` writes it, and waits for the end of the answer. */
  ask(request: Buffer): Promise<Answer> {
    this.#head = '';
    this.#start = '';
    this.#end = '';
    this.#received = 0;
    this.#expected = undefined;
    return new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    if (!this.#head.includes(HEAD_END)) this.#takeHead(chunk);
    else this.#takeBody(chunk);
    if (this.#isWhole()) this.#answer();
  }

  #takeHead(chunk: Buffer): void {
    const before = this.#head.length;
    this.#head += chunk.toString('latin1');
    const end = this.#head.indexOf(HEAD_END);
    if (end < 0) return;
    const [, length] = /\r\ncontent-length: *(\d+)/i.exec(this.#head.slice(0, end + 2)) ?? [];
    this.#expected = length === undefined ? undefined : Number(length);
    this.#takeBody(chunk.subarray(end + HEAD_END.length - before));
  }

  #takeBody(chunk: Buffer): void {
    if (this.#start.length < 32) this.#start += chunk.toString('latin1', 0, 32);
    this.#received += chunk.length;
    this.#end = (this.#end + chunk.toString('latin1', Math.max(0, chunk.length - LAST_CHUNK.length))).slice(
      -LAST_CHUNK.length,
    );
  }

  /** A body without a length comes in chunks; JSON has no line break of this kind inside, so the last chunk tells itself. */
  #isWhole(): boolean {
    if (!this.#head.includes(HEAD_END)) return false;
    return this.#expected === undefined ? this.#end === LAST_CHUNK : this.#received >= this.#expected;
  }

  #answer(): void {
    const settle = this.#settle;
    this.#settle = undefined;
    const status = Number(this.#head.slice(9, 12));
    settle?.resolve({ status, bodyBytes: this.#received, hasErrors: this.#start.includes('{"errors"') });
  }
}

/** The bytes of a POST with a JSON body. */
export function postRequest(path: string, body: object): Buffer {
  const json = Buffer.from(JSON.stringify(body));
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json`;
  return Buffer.concat([Buffer.from(`${head}\r\nContent-Length: ${json.length}\r\n\r\n`), json]);
}
