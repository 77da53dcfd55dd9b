import { open, stat } from 'node:fs/promises';
import { guarded, type Sink } from './sink.ts';

/**
 * Writes to a file behind its first `keptBytes` bytes; what stood after them goes. The file has its name all the time, so that
 * what a killed program has written can be gone on with. A device or a pipe is written to as it is.
 */
export async function openAppendSink(path: string, keptBytes: number): Promise<Sink> {
  const isFile = await stat(path).then(
    (status) => status.isFile() || status.isDirectory(),
    () => true,
  );
  const handle = await guarded(path, () => open(path, isFile ? 'a' : 'w'));
  if (isFile) await guarded(path, () => handle.truncate(keptBytes));
  return {
    write: (text) => guarded(path, () => handle.writeFile(text)),
    commit: () =>
      guarded(path, async () => {
        if (isFile) await handle.sync();
        await handle.close();
      }),
    discard: () => handle.close().catch(() => undefined),
  };
}
