import { setFlagsFromString } from 'node:v8';
import { SharedMemory } from '../store/memory/shared-memory.ts';

/** What the program takes before it keeps anything: its code, the schema, connections with their page caches, running requests. */
const OWN_BYTES = 128 * 1024 ** 2;

/**
 * The share of the rest for what is kept. The other half is garbage that V8 has not collected yet, and memory that the allocator cannot
 * give back because it is in pieces.
 */
const KEPT_SHARE = 1 / 2;

/** V8 collects garbage when its heap has grown by so much since the last time. Left alone it lets a heap grow to four times its size. */
const HEAP_GROWTH_PERCENT = 75;

/** The memory for what is kept, in a process that may take `memoryBytes` altogether. */
export function keptMemory(memoryBytes: number): SharedMemory {
  return new SharedMemory(Math.max(0, Math.floor((memoryBytes - OWN_BYTES) * KEPT_SHARE)));
}

/** Has V8 collect garbage early in this process: memory that is kept is most of its heap, and stays most of it. */
export function limitHeapGrowth(): void {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
}
