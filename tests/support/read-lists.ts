import type { ArticleFilter, QuoteFilter } from '../../src/corpus/filters.ts';
import type { ArticleOrder, QuoteOrder } from '../../src/corpus/orders.ts';
import type { Connection } from '../../src/store/connect/connection.ts';
import { expectLayers } from '../../src/store/read/expect-layers.ts';
import { QUOTE_COLUMNS } from '../../src/store/read/columns.ts';
import { sql } from '../../src/store/sql/sql.ts';
import { articleList, corpusQuotes, type ListRequest } from '../../src/store/read/pages.ts';
import { fetchPage, type Page } from '../../src/store/read/paging/fetch-page.ts';
import type { ArticleRow } from '../../src/store/rows/article-row.ts';
import type { QuoteRow } from '../../src/store/rows/quote-row.ts';
import { selectByKeys, type NodeKey } from '../../src/store/select/select-by-keys.ts';
import type { FieldArguments, Noun, ReadField } from '../../src/store/select/plan.ts';

/** Pages of the lists that `store/select` nests, as rows: for tests of their filters and orders. */
export async function pageOfQuotes(
  connection: Connection,
  { page, ...request }: ListRequest<QuoteFilter, QuoteOrder>,
): Promise<Page<QuoteRow>> {
  await expectLayers(connection, request.filter);
  const list = { ...corpusQuotes(request), columns: sql`quote.article_key AS key, quote.slot` };
  const chosen = await fetchPage<{ key: number; slot: number }>(connection, list, page);
  const rows = await Promise.all(chosen.rows.map(async ({ row, cursor }) => ({ row: await quoteAt(row), cursor })));
  return { ...chosen, rows };

  async function quoteAt({ key, slot }: { key: number; slot: number }): Promise<QuoteRow> {
    const where = sql`quote.article_key = ${key} AND quote.slot = ${slot}`;
    return (await connection.all<QuoteRow>(sql`SELECT ${QUOTE_COLUMNS} FROM quote WHERE ${where}`))[0]!;
  }
}

export function pageOfArticles(
  connection: Connection,
  { page, ...request }: ListRequest<ArticleFilter, ArticleOrder>,
): Promise<Page<ArticleRow>> {
  return fetchPage(connection, articleList(request), page);
}

/** One field of things of a noun, as the API shows it. */
export async function selectField(
  connection: Connection,
  { noun, ...field }: WantedField & { readonly noun: Noun },
  keys: readonly NodeKey[],
): Promise<readonly unknown[]> {
  const selection = { noun, isComputed: false, fields: [planned({ ...field, name: 'value' })] };
  const found = await selectByKeys(connection, selection, keys);
  return found.map((json) => json && (JSON.parse(json.toString()) as { value: unknown }).value);
}

interface WantedField extends FieldArguments {
  readonly field: string;
  /** What is wanted of the objects to which the field leads. */
  readonly below?: { readonly noun: Noun; readonly fields: readonly (string | WantedField)[] };
}

function planned({ name, field, below, ...given }: WantedField & { readonly name: string }): ReadField {
  const fields = below?.fields.map((each) => (typeof each === 'string' ? { field: each } : each));
  const object = below &&
    fields && {
      noun: below.noun,
      isComputed: false,
      fields: fields.map((each) => planned({ ...each, name: each.field })),
    };
  return { name, field, arguments: given, object };
}
