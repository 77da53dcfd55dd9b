import { randomUUID } from 'node:crypto';
import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { visibleText } from '../../text/visible-text.ts';

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

/**
 * The output of a command: results on standard output, everything else on standard error. All text passes here, and control characters
 * in it are shown as escapes, because names, titles and file names may hold any character.
 */
export class Terminal {
  /** Stands for the start of an escape sequence in painted text. No text of a corpus can hold it, as it is drawn by lot. */
  readonly #mark = `\u001b${randomUUID()}`;

  constructor(
    readonly streams: StandardStreams,
    readonly manner: Manner = { isJson: false, isQuiet: false },
  ) {}

  /** Writes a line of the result. */
  print(line: string): void {
    this.streams.output.write(`${this.#shown(line)}\n`);
  }

  /** Writes the result: `value` as one line of JSON where that is asked for, else the lines of `text`. */
  result(value: unknown, text: () => readonly string[]): void {
    if (this.manner.isJson) this.print(JSON.stringify(value));
    else for (const line of text()) this.print(line);
  }

  /** Writes data, as in CSV: exactly, except to a terminal. */
  data(text: string): void {
    this.streams.output.write(shownOn(this.streams.output, text));
  }

  /** Writes what is good to know while waiting; nothing when quiet. */
  note(line: string): void {
    if (!this.manner.isQuiet) this.warn(line);
  }

  /** Writes what must be known. */
  warn(line: string): void {
    this.streams.errors.write(`${this.#shown(line)}\n`);
  }

  /** Can a line on standard error be drawn again and again? */
  get isLive(): boolean {
    return this.streams.errors.isTTY === true && !this.manner.isQuiet;
  }

  /** The text in a style where `stream` shows styles: on terminals, unless NO_COLOR is set. For lines that are written here. */
  paint(stream: keyof Omit<StandardStreams, 'input'>, style: Style, text: string): string {
    if (this.streams[stream].hasColors?.() !== true) return text;
    // styleText would look at the process's own standard output; this stream has been asked.
    return styleText(style, visibleText(text), { validateStream: false }).replaceAll('\u001b', this.#mark);
  }

  #shown(line: string): string {
    return line.split(this.#mark).map(visibleText).join('\u001b');
  }
}

/** Data as it is written to a stream: exactly, but with visible control characters to a terminal. */
export function shownOn(stream: OutputStream, text: string): string {
  return stream.isTTY === true ? visibleText(text) : text;
}
