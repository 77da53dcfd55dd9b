import { ADDRESSES } from './addresses.ts';

/** Pages of things by their ids, of which there are as many as there are articles and speakers. */
const NAMED = /^\/(?:article|speaker)(?=\/[^/])/;

const WHOLE: ReadonlySet<string> = new Set(ADDRESSES.filter((address) => !address.endsWith('NAME')));

/**
 * Under which of a few labels a path is counted: its address without the name, `/article` for `/article/market-fire/quote/gold.7`;
 * "other" for what is no address of the server.
 */
export function addressLabel(path: string): string {
  if (WHOLE.has(path)) return path;
  const [named] = NAMED.exec(path) ?? [];
  if (named !== undefined) return named;
  // The router takes a slash more or less for the same.
  const address = path.endsWith('/') ? path.slice(0, -1) : path;
  return WHOLE.has(address) ? address : 'other';
}
