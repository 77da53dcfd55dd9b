import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts the code of a thread: as built, or, from the sources, through what reads TypeScript there. `script` is the address of the
 * built file, beside the module that asks.
 */
export function startWorker(script: URL, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(script, options);
  const entry = JSON.stringify(script.href.replace(/\.js$/, '.ts'));
  const code = `import('tsx/esm/api').then(({ register }) => (register(), import(${entry})))`;
  return new Worker(code, { ...options, eval: true });
}
