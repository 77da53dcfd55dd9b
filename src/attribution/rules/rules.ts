import type { Finder } from '../attribution.ts';

/** The finder that works without learned weights. */
export const RULES: Finder = { method: 'rules', version: 1, find: () => [] };
