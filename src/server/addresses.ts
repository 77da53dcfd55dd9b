import { EXPORT_KINDS } from './export-kinds.ts';

/** Every address that the server knows. NAME stands for the rest of an id: the article `article/market-fire` has a page at that path. */
export const ADDRESSES: readonly string[] = [
  '/',
  '/article/NAME',
  '/speaker/NAME',
  '/speakers',
  '/search',
  '/compare',
  '/graphql',
  '/graphql/documents',
  '/cite',
  ...EXPORT_KINDS.map(({ fileName }) => `/export/${fileName}`),
  '/robots.txt',
  '/healthz',
  '/readyz',
  '/metrics',
];
