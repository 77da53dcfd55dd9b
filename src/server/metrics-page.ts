import express, { type Router } from 'express';
import { AggregatorRegistry } from 'prom-client';
import type { Metrics, MetricsSnapshot } from './metrics.ts';

/** Gets what all processes of the server have measured, this one included. */
export type GatherMetrics = (own: MetricsSnapshot) => Promise<readonly MetricsSnapshot[]>;

/**
 * GET /metrics: what the server has counted and measured, in the text format of Prometheus. Whichever process is asked answers for
 * all of them, each with its own label `worker`.
 */
export function metricsPage({ registry }: Metrics, gather: GatherMetrics): Router {
  const router = express.Router();
  router.get('/metrics', async (_request, response) => {
    const all = await gather(await registry.getMetricsAsJSON());
    const { contentType } = registry;
    response.set({ 'Content-Type': contentType, 'Cache-Control': 'no-store' });
    response.send(await AggregatorRegistry.aggregate([...all]).metrics());
  });
  return router;
}
