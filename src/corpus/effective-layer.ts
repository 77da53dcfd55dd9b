import type { Layer } from './layer.ts';

/**
 * The layer that is shown where none is asked for: gold, else manual, else the newest automatic one; among several of the same
 * rank the newest, then the last by name. Undefined when there is no layer.
 */
export function effectiveLayer<T extends Layer>(layers: readonly T[]): T | undefined {
  return [...layers].sort(
    (a, b) => rankOf(a) - rankOf(b) || compare(b.createdAt, a.createdAt) || compare(b.name, a.name),
  )[0];
}

function rankOf(layer: Layer): number {
  if (layer.method === 'gold') return 0;
  return layer.method === 'manual' ? 1 : 2;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
