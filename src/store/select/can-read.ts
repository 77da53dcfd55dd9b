import { FIELD_TABLES } from './field-tables.ts';
import type { Noun } from './plan.ts';

const CONNECTION = ['nodes', 'edges', 'pageInfo', 'totalCount'];

/** The fields of pages, which `compileConnection` reads, and those of the query that are planned as the field of what an id names. */
const OTHER_FIELDS: Partial<Readonly<Record<Noun, readonly string[]>>> = {
  query: ['node', 'nodes'],
  articleConnection: CONNECTION,
  quoteConnection: CONNECTION,
  speakerConnection: CONNECTION,
  articleEdge: ['cursor', 'node'],
  quoteEdge: ['cursor', 'node'],
  speakerEdge: ['cursor', 'node'],
  pageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
};

/** The names of all fields of a noun that can be read. */
export function selectableFields(noun: Noun): readonly string[] {
  return [...Object.keys(FIELD_TABLES[noun] ?? {}), ...(OTHER_FIELDS[noun] ?? [])];
}

/** Can a plan read this field of this noun? */
export function canRead(noun: Noun, field: string): boolean {
  return Object.hasOwn(FIELD_TABLES[noun] ?? {}, field) || (OTHER_FIELDS[noun]?.includes(field) ?? false);
}
