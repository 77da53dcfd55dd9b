import { BUFFER_HEADER } from '../../store/memory/bytes-of.ts';
import { compress, inOwnMemory, WORTH_COMPRESSING_BYTES, type Compression, type Encoding } from '../encodings.ts';

/** What an answer costs beside its bytes, about: the objects around them. */
const OVERHEAD_BYTES = 1024;

/** An answer without errors, as it is sent. */
export class Answer {
  readonly #compressed = new Map<Compression, Buffer>();
  readonly #compressing = new Map<Compression, Promise<Buffer>>();
  /** Whether it has been sent before: then it is a hit for the next request. */
  isSent = false;

  /** The JSON of the whole body, in UTF-8. */
  readonly plain: Buffer;

  constructor(
    json: Buffer,
    /** Its entity tag. */
    readonly tag: string,
    /** Name of the operation it answers, for the log. */
    readonly operation: string | undefined,
  ) {
    this.plain = inOwnMemory(json);
  }

  /** What it takes in memory, about. */
  get bytes(): number {
    const buffers = [this.plain, ...this.#compressed.values()];
    return buffers.reduce((sum, { length }) => sum + BUFFER_HEADER + length, OVERHEAD_BYTES);
  }

  /** The encoding in which the answer goes to a client who takes `encoding` best: short answers are not compressed. */
  encodingFor(encoding: Encoding): Encoding {
    return this.plain.length < WORTH_COMPRESSING_BYTES ? 'identity' : encoding;
  }

  /** The bytes in an encoding, if they are there already. */
  ready(encoding: Encoding): Buffer | undefined {
    return encoding === 'identity' ? this.plain : this.#compressed.get(encoding);
  }

  /** The bytes in an encoding; compressed once, also when several ask at the same time. */
  async encoded(encoding: Encoding): Promise<Buffer> {
    const ready = this.ready(encoding);
    if (ready || encoding === 'identity') return ready ?? this.plain;
    const running = this.#compressing.get(encoding) ?? this.#compress(encoding);
    this.#compressing.set(encoding, running);
    return running;
  }

  async #compress(encoding: Compression): Promise<Buffer> {
    try {
      const bytes = await compress(this.plain, encoding);
      this.#compressed.set(encoding, bytes);
      return bytes;
    } finally {
      // A failed compression is tried again by the next request.
      this.#compressing.delete(encoding);
    }
  }
}
