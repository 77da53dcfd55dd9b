import type { Worker } from 'node:cluster';
import type { MetricsSnapshot } from '../metrics.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** A worker that is too busy to say what it has measured is left out, in milliseconds. */
const PATIENCE_MS = 500;

let lastId = 0;

/** What the workers have measured, those of them that say so in time. */
export async function gatherFrom(workers: readonly Worker[]): Promise<readonly MetricsSnapshot[]> {
  const measures = await Promise.all(workers.map(measure));
  return measures.filter((snapshot) => snapshot !== undefined);
}

function measure(worker: Worker): Promise<MetricsSnapshot | undefined> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(undefined), PATIENCE_MS);
    const hear = (message: FromWorker): void => {
      if (message.kind === 'measures' && message.id === id) end(message.own);
    };
    const end = (own: MetricsSnapshot | undefined): void => {
      clearTimeout(timer);
      worker.off('message', hear);
      resolve(own);
    };
    worker.on('message', hear);
    const question: ToWorker = { kind: 'measure', id };
    if (worker.isConnected()) worker.send(question, () => undefined);
  });
}
