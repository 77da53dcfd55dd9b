import type { Config } from '../config.ts';
import type { MetricsSnapshot } from '../metrics.ts';

/** What the first process says to a worker. */
export type ToWorker =
  | { readonly kind: 'start'; readonly config: Config; readonly worker: number; readonly crashes: number }
  | { readonly kind: 'measure'; readonly id: number }
  | { readonly kind: 'measured'; readonly id: number; readonly all: readonly MetricsSnapshot[] }
  | { readonly kind: 'stop' };

/** What a worker says to the first process. */
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'measure-all'; readonly id: number }
  | { readonly kind: 'measures'; readonly id: number; readonly own: MetricsSnapshot };
