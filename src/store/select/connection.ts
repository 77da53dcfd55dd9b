import { ordering, pageSelection, type ListQuery } from '../read/paging/fetch-page.ts';
import { cursorHead } from '../read/paging/cursor.ts';
import { readPageRequest, type PageArguments, type PageRequest } from '../read/paging/page-request.ts';
import { join, raw, sql, type Sql } from '../sql/sql.ts';
import { below, objectOf, type At, type CompileObject } from './at.ts';
import { concat, jsonBoolean, jsonObject, jsonSortKey } from './json.ts';
import { mark } from './marks.ts';
import type { ObjectPlan, PlannedField, ReadField } from './plan.ts';

/** A list of which a connection shows one page. */
export interface PagedList {
  readonly list: ListQuery;
  /** Table of the items, with the columns that identify a row there. */
  readonly table: string;
  readonly keys: readonly string[];
  readonly page: PageArguments;
  /** Number of items on all pages together. */
  readonly total: Sql;
  /** Alias of the article in which all items stand, if a row around is it. */
  readonly article?: string | undefined;
}

/**
 * A page of a list as one object. The keys of its rows are chosen first, and only what is on the page is nested: the work does
 * not grow with the pages before it.
 */
export function compileConnection(paged: PagedList, at: At, field: ReadField, compile: CompileObject): Sql {
  const request = readPageRequest(paged.page);
  const object = objectOf(field);
  const item = below(at, paged.article);
  const page: CompiledPage = { ...paged, request, item, compile, wanted: wantedOf(object, request) };
  const rows = rowsOfPage(page);
  const value = jsonObject(object.fields.map((entry) => [entry.name, connectionField(page, entry)]));
  return page.wanted.rows ? sql`(SELECT ${value} FROM ${rows})` : value;
}

interface CompiledPage extends PagedList {
  readonly request: PageRequest;
  readonly item: At;
  readonly compile: CompileObject;
  readonly wanted: Wanted;
}

/** What of a page has to be read. */
interface Wanted {
  readonly rows: boolean;
  /** The places of its rows: to know the first and the last. */
  readonly places: boolean;
}

function wantedOf({ fields }: ObjectPlan, request: PageRequest): Wanted {
  const read = fields.filter((field): field is ReadField => 'field' in field);
  const info = read.filter(({ field }) => field === 'pageInfo').flatMap(({ object }) => object?.fields ?? []);
  const places = info.some((entry) => 'field' in entry && isThereMore(entry.field, request) === undefined);
  return { places, rows: places || read.some(({ field }) => field === 'nodes' || field === 'edges') };
}

/** What is known without reading: whether items come before a page that begins at a cursor. Undefined: nothing of the field. */
function isThereMore(field: string, { backward, cursor }: PageRequest): boolean | undefined {
  return field === (backward ? 'hasNextPage' : 'hasPreviousPage') ? cursor !== undefined : undefined;
}

/** The rows of the page as `item`, beside `page` with their sort keys; one more than the page has where places are wanted. */
function rowsOfPage({ list, table, keys, request, item, wanted }: CompiledPage): Sql {
  const columns = join(
    keys.map((key, index) => raw(`${table}.${key} AS key_${index}`)),
    ', ',
  );
  const chosen = pageSelection({ ...list, columns }, request, request.size + (wanted.places ? 1 : 0));
  const numbered = wanted.places
    ? sql`(SELECT chosen.*, ROW_NUMBER() OVER (ORDER BY ${ordering(sortColumns(list), request)}) AS place,
        COUNT(*) OVER () AS found FROM (${chosen}) AS chosen)`
    : sql`(${chosen})`;
  const same = keys.map((key, index) => `${item.row}.${key} = page.key_${index}`).join(' AND ');
  return sql`${numbered} AS page JOIN ${raw(`${table} AS ${item.row} ON ${same}`)}`;
}

/** The list with the columns `sort_0`, `sort_1`, … of the page in place of its sort keys. */
function sortColumns(list: ListQuery): ListQuery {
  return {
    ...list,
    rank: undefined,
    keys: list.keys.map((key, index) => ({ ...key, expression: raw(`sort_${index}`) })),
  };
}

function connectionField(page: CompiledPage, entry: PlannedField): Sql | string {
  if ('constant' in entry) return entry.constant;
  if (!('field' in entry)) throw new Error(`A page has no "${entry.name}".`);
  if (entry.field === 'totalCount') return page.total;
  if (entry.field === 'nodes') return itemsOf(page, page.compile(objectOf(entry), page.item));
  if (entry.field === 'edges') return itemsOf(page, edge(page, objectOf(entry)));
  return jsonObject(objectOf(entry).fields.map((field) => [field.name, pageInfoField(page, field)]));
}

function itemsOf({ list, request, wanted }: CompiledPage, item: Sql): Sql {
  const kept = wanted.places ? raw(` FILTER (WHERE page.place <= ${request.size})`) : sql``;
  const order = ordering(sortColumns(list), { backward: false });
  return concat(['[', sql`string_agg(${item}, ',' ORDER BY ${order})${kept}`, ']']);
}

function edge(page: CompiledPage, { fields }: ObjectPlan): Sql {
  return jsonObject(
    fields.map((entry) => {
      if ('constant' in entry) return [entry.name, entry.constant];
      if (!('field' in entry)) throw new Error(`An edge has no "${entry.name}".`);
      const value = entry.field === 'cursor' ? cursorOf(page) : page.compile(objectOf(entry), page.item);
      return [entry.name, value];
    }),
  );
}

function cursorOf({ list }: CompiledPage): Sql {
  const keys = list.keys.map(({ type }, index) => jsonSortKey(raw(`page.sort_${index}`), type));
  return mark('cursor', [`[${cursorHead(list.order)}`, ...keys.flatMap((key) => [',', key]), ']']);
}

function pageInfoField(page: CompiledPage, entry: PlannedField): Sql | string {
  if ('constant' in entry) return entry.constant;
  if (!('field' in entry)) throw new Error(`A page info has no "${entry.name}".`);
  const known = isThereMore(entry.field, page.request);
  if (known !== undefined) return String(known);
  const { size, backward } = page.request;
  if (entry.field.startsWith('has')) return jsonBoolean(raw(`COUNT(*) > ${size}`));
  const last = `CASE WHEN page.found > ${size} THEN ${size} ELSE page.found END`;
  const place = (entry.field === 'startCursor') === backward ? last : '1';
  // A page of size 0 has a row beyond it, but none of its own.
  const kept = size === 0 ? sql`1 = 0` : raw(`page.place = ${place}`);
  return sql`COALESCE(string_agg(${cursorOf(page)}, '' ORDER BY page.place) FILTER (WHERE ${kept}), 'null')`;
}
