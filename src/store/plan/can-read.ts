import { FIELD_TABLES } from './field-tables.ts';
import type { Noun } from './plan.ts';

const CONNECTION = ['nodes', 'edges', 'pageInfo', 'totalCount'];

/** The fields of pages, which `compileConnection` reads. */
const PAGE_FIELDS: Partial<Readonly<Record<Noun, readonly string[]>>> = {
  articleConnection: CONNECTION,
  quoteConnection: CONNECTION,
  speakerConnection: CONNECTION,
  articleEdge: ['cursor', 'node'],
  quoteEdge: ['cursor', 'node'],
  speakerEdge: ['cursor', 'node'],
  pageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
};

/** Can a plan read this field of this noun? */
export function canRead(noun: Noun, field: string): boolean {
  return Object.hasOwn(FIELD_TABLES[noun] ?? {}, field) || (PAGE_FIELDS[noun]?.includes(field) ?? false);
}
