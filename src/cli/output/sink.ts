import { open, rename, rm, stat } from 'node:fs/promises';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';
import { shownOn, type OutputStream } from './terminal.ts';

/** Where an export goes. */
export interface Sink {
  /** Writes a piece; resolves when the next one may come. */
  write(text: string | Uint8Array): Promise<void>;
  /** Ends well: from now on the file has its name. */
  commit(): Promise<void>;
  /** Ends badly: nothing stays. */
  discard(): Promise<void>;
}

/** Writes to a file that gets its name only when it is whole; a device or a pipe is written to as it is. */
export async function openFileSink(path: string): Promise<Sink> {
  const isFile = await stat(path).then(
    (status) => status.isFile() || status.isDirectory(),
    () => true,
  );
  const writtenTo = isFile ? `${path}.${process.pid}.partial` : path;
  const handle = await guarded(path, () => open(writtenTo, 'w'));
  return {
    write: (text) => guarded(path, () => handle.writeFile(text)),
    commit: () =>
      guarded(path, async () => {
        if (isFile) await handle.sync();
        await handle.close();
        if (isFile) await rename(writtenTo, path);
      }),
    async discard() {
      await handle.close().catch(() => undefined);
      if (isFile) await rm(writtenTo, { force: true });
    },
  };
}

/** Writes to an open stream at the pace of its reader; control characters are escapes on a terminal. */
export function streamSink(stream: OutputStream): Sink {
  const decoder = new TextDecoder();
  const shown = (text: string | Uint8Array): string | Uint8Array => {
    if (stream.isTTY !== true) return text;
    return shownOn(stream, typeof text === 'string' ? text : decoder.decode(text, { stream: true }));
  };
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(shown(text), (error) => (error ? reject(error) : resolve()));
      }),
    commit: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  };
}

/** Is the error that the reader of a pipe has gone, as `head` does when it has seen enough? */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/** Does what the file system may refuse; throws `CliError` with the reason. */
export async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new CliError(
      EXIT.file,
      `"${path}" could not be written (${reason}). Check the folder, its rights and its space.`,
    );
  }
}
