import { cursorOf, ordering, pageSelection, type ListQuery } from '../read/paging/fetch-page.ts';
import { cursorHead } from '../read/paging/cursor.ts';
import { readPageRequest, type PageArguments, type PageRequest } from '../read/paging/page-request.ts';
import { byDialect, join, raw, sql, valueOnce, type Sql } from '../sql/sql.ts';
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
  const wanted = wantedOf(object, request);
  const joinsArticle = paged.table === 'quote' && paged.article === undefined && wanted.article;
  const { row, ...place } = below(at, paged.article);
  const item = { row, ...place, article: joinsArticle ? `${row}_article` : place.article };
  const page: CompiledPage = { ...paged, request, item, compile, wanted, joinsArticle };
  const rows = rowsOfPage(page);
  const value = jsonObject(object.fields.map((entry) => [entry.name, connectionField(page, entry)]));
  if (wanted.rows) return sql`(SELECT ${value} FROM ${rows})`;
  // The cursor is no parameter then, so it is checked for this request only.
  return cursorOf(paged.list, paged.page).length === 0 ? value : concat([value, sql`CAST(${valueOnce('')} AS TEXT)`]);
}

interface CompiledPage extends PagedList {
  readonly request: PageRequest;
  readonly item: At;
  readonly compile: CompileObject;
  readonly wanted: Wanted;
  /** Whether the article of each item is read with it, because several of its fields need it. */
  readonly joinsArticle: boolean;
}

/** What of a page has to be read. */
interface Wanted {
  readonly rows: boolean;
  /** The places of its rows: to know the first and the last. */
  readonly places: boolean;
  /** The article in which an item stands. */
  readonly article: boolean;
}

function wantedOf({ fields }: ObjectPlan, request: PageRequest): Wanted {
  const read = fields.filter((field): field is ReadField => 'field' in field);
  const info = read.filter(({ field }) => field === 'pageInfo').flatMap(({ object }) => object?.fields ?? []);
  const places = info.some((entry) => 'field' in entry && isThereMore(entry.field, request) === undefined);
  const items = read.filter(({ field }) => field === 'nodes' || field === 'edges');
  const article = items.some(({ field, object }) => namesArticle(field === 'nodes' ? object : nodeOf(object)));
  return { places, rows: places || items.length > 0, article };
}

function nodeOf(edge: ObjectPlan | undefined): ObjectPlan | undefined {
  const [node] = edge?.fields.filter((field): field is ReadField => 'field' in field && field.field === 'node') ?? [];
  return node?.object;
}

function namesArticle(item: ObjectPlan | undefined): boolean {
  return item?.fields.some((field) => 'field' in field && ['id', 'article'].includes(field.field)) ?? false;
}

/** What is known without reading: whether items come before a page that begins at a cursor. Undefined: nothing of the field. */
function isThereMore(field: string, { backward, cursor }: PageRequest): boolean | undefined {
  return field === (backward ? 'hasNextPage' : 'hasPreviousPage') ? cursor !== undefined : undefined;
}

/** The rows of the page as `item`, beside `page` with their sort keys; one more than the page has where places are wanted. */
function rowsOfPage({ list, table, keys, page, request, item, wanted, joinsArticle }: CompiledPage): Sql {
  const columns = join(
    keys.map((key, index) => raw(`${table}.${key} AS key_${index}`)),
    ', ',
  );
  const chosen = pageSelection({ ...list, columns }, page, request.size + (wanted.places ? 1 : 0));
  const numbered = wanted.places
    ? sql`SELECT chosen.*, ROW_NUMBER() OVER (ORDER BY ${ordering(sortColumns(list), request)}) AS place,
        COUNT(*) OVER () AS found FROM (${chosen}) AS chosen`
    : chosen;
  const same = keys.map((key, index) => `${item.row}.${key} = page.key_${index}`).join(' AND ');
  const joins = [`${table} AS ${item.row} ON ${same}`];
  if (joinsArticle) joins.push(`article AS ${item.article} ON ${item.article}.key = ${item.row}.article_key`);
  // SQLite keeps the order of a CROSS JOIN, so that the items come in the order of the page without being sorted as JSON.
  const sorted = sql`(SELECT * FROM (${numbered}) AS unsorted ORDER BY ${orderOfItems(list)})`;
  const inOrder = wanted.places || request.backward ? sorted : sql`(${numbered})`;
  return byDialect({
    sqlite: sql`${inOrder} AS page ${raw(joins.map((join) => `CROSS JOIN ${join}`).join(' '))}`,
    postgres: sql`(${numbered}) AS page ${raw(joins.map((join) => `JOIN ${join}`).join(' '))}`,
  });
}

/** The order in which items stand in an answer, whichever way the page is read. */
function orderOfItems(list: ListQuery): Sql {
  return ordering(sortColumns(list), { backward: false });
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
  // The condition also ties the function to these rows: where no item depends on them, it would belong to the query around.
  const kept = raw(` FILTER (WHERE ${wanted.places ? `page.place <= ${request.size}` : 'page.key_0 IS NOT NULL'})`);
  const values = sql`string_agg(${item}, ','`;
  const ordered = sql`${values} ORDER BY ${orderOfItems(list)})${kept}`;
  return concat(['[', byDialect({ sqlite: sql`${values})${kept}`, postgres: ordered }), ']']);
}

function edge(page: CompiledPage, { fields }: ObjectPlan): Sql {
  return jsonObject(
    fields.map((entry) => {
      if ('constant' in entry) return [entry.name, entry.constant];
      if (!('field' in entry)) throw new Error(`An edge has no "${entry.name}".`);
      const value = entry.field === 'cursor' ? cursorMark(page) : page.compile(objectOf(entry), page.item);
      return [entry.name, value];
    }),
  );
}

function cursorMark({ list }: CompiledPage): Sql {
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
  // Of one row.
  return sql`COALESCE(string_agg(${cursorMark(page)}, '') FILTER (WHERE ${kept}), 'null')`;
}
