import type { Worker } from 'node:cluster';

/**
 * Closes the connection that a worker was given last when the worker ends. Node gives a worker one connection at a time, the next
 * after the worker has taken it, and keeps the one that a dead worker has not taken open: its client would wait without end. Closing a
 * connection that the worker has taken changes nothing, because Node has closed its own side then.
 */
export function closeLastConnection(worker: Worker): void {
  const { process: child } = worker;
  const send = child.send.bind(child);
  let last: unknown;
  Object.assign(child, {
    send(...words: Parameters<typeof send>) {
      const [, handle] = words;
      if (handle !== undefined) last = handle;
      return send(...words);
    },
  });
  worker.once('exit', () => {
    if (isHandle(last)) last.close();
  });
}

function isHandle(value: unknown): value is { close(): void } {
  return typeof value === 'object' && value !== null && 'close' in value && typeof value.close === 'function';
}
