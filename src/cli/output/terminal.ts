import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';

/** A stream that may be a terminal. */
export type OutputStream = Writable & { readonly isTTY?: boolean; hasColors?(): boolean };

/** The three standard streams. */
export interface StandardStreams {
  readonly input: Readable;
  readonly output: OutputStream;
  readonly errors: OutputStream;
}

/** How much is said, and in which form. */
export interface Manner {
  /** The result as JSON. */
  readonly isJson: boolean;
  /** No progress, no notes, no summary: only results that were asked for, problems and errors. */
  readonly isQuiet: boolean;
}

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Where a command speaks: results to standard output, everything else to standard error. */
export class Terminal {
  constructor(
    readonly streams: StandardStreams,
    readonly manner: Manner = { isJson: false, isQuiet: false },
  ) {}

  /** Writes a line of the result. */
  print(line: string): void {
    this.streams.output.write(`${line}\n`);
  }

  /** Writes the result: `value` as one line of JSON where that is asked for, else the lines of `text`. */
  result(value: unknown, text: () => readonly string[]): void {
    if (this.manner.isJson) this.print(JSON.stringify(value));
    else for (const line of text()) this.print(line);
  }

  /** Writes what is good to know while waiting; nothing when quiet. */
  note(line: string): void {
    if (!this.manner.isQuiet) this.streams.errors.write(`${line}\n`);
  }

  /** Writes what must be known. */
  warn(line: string): void {
    this.streams.errors.write(`${line}\n`);
  }

  /** Can a line on standard error be drawn again and again? */
  get isLive(): boolean {
    return this.streams.errors.isTTY === true && !this.manner.isQuiet;
  }

  /** The text in a style where `stream` shows styles: on terminals, unless NO_COLOR is set. */
  paint(stream: keyof Omit<StandardStreams, 'input'>, style: Style, text: string): string {
    // styleText would look at the process's own standard output; this stream has been asked.
    return this.streams[stream].hasColors?.() === true ? styleText(style, text, { validateStream: false }) : text;
  }
}
