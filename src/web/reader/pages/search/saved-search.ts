import { LineList, type LineListResult } from '../../../../client/generated/line-list.ts';
import { SavedQuotes, type SavedQuotesResult } from '../../../../client/generated/saved-quotes.ts';
import { SearchPage } from '../../../../client/generated/search-page.ts';
import type { Asking, SavedFile } from '../../define-page.ts';
import { quoteFilterOf } from '../../filters/quote-filters.ts';
import { fileOf, type SavedRow, type SavedTable } from '../../saving/saved-rows.ts';
import { windowOf } from './window-of.ts';
import { MOST_MATCHES, searchVariables, type SearchState } from './search-state.ts';

/** As many as the API gives at once. */
const PAGE = 100;

const CONTEXT_COLUMNS = ['speaker', 'speakerId', 'source', 'cue', 'kind', 'date', 'publisher', 'headline'];
const LINE_COLUMNS = ['left', 'match', 'right', ...CONTEXT_COLUMNS, 'paragraphId', 'quoteId'];
const QUOTE_COLUMNS = ['text', ...CONTEXT_COLUMNS, 'quoteId'];
const MATCH_COLUMNS = ['similarity', 'alsoIn', ...QUOTE_COLUMNS];

type Line = LineListResult['concordance']['nodes'][number];
type Quote = SavedQuotesResult['quotes']['nodes'][number];

/**
 * The whole result of a search as a file: "result.csv" or "result.ndjson". Lines stand in reading order, however the page sorts them;
 * quotes in the order of the page. Of "Who said it?" it has the 100 that are most alike, more than the API does not give.
 */
export function savedSearch(name: string, state: SearchState, asking: Asking): SavedFile | undefined {
  const [, form] = /^result\.(csv|ndjson)$/.exec(name) ?? [];
  if (form === undefined) return undefined;
  return fileOf(form === 'csv' ? 'csv' : 'ndjson', 'whosaid-search', tableOf(state, asking));
}

function tableOf(state: SearchState, asking: Asking): SavedTable {
  if (state.mode === 'lines') return { columns: LINE_COLUMNS, pages: lines(state, asking) };
  if (state.mode === 'quotes') return { columns: QUOTE_COLUMNS, pages: quotes(state, asking) };
  return { columns: MATCH_COLUMNS, pages: matches(state, asking) };
}

async function* lines(state: SearchState, { client, signal }: Asking): AsyncIterable<readonly SavedRow[]> {
  const { words, scope, filters } = state;
  // In any other order each page would sort all lines anew.
  const asked = {
    words,
    scope,
    sortBy: 'POSITION',
    ...windowOf(words),
    filter: quoteFilterOf(filters),
    first: PAGE,
  } as const;
  for await (const { concordance } of client.pages(LineList, asked, (answer) => answer.concordance, { signal })) {
    yield concordance.nodes.map(lineRow);
  }
}

async function* quotes(state: SearchState, { client, signal }: Asking): AsyncIterable<readonly SavedRow[]> {
  const { filter, orderBy } = searchVariables(state);
  const asked = { filter, orderBy, first: PAGE };
  for await (const answer of client.pages(SavedQuotes, asked, (one) => one.quotes, { signal }))
    yield answer.quotes.nodes.map(quoteRow);
}

async function* matches(state: SearchState, { client, signal }: Asking): AsyncIterable<readonly SavedRow[]> {
  const asked = { ...searchVariables(state), matches: MOST_MATCHES, withCounts: false };
  const { whoSaid } = await client.ask(SearchPage, asked, { signal });
  yield (whoSaid?.matches ?? []).map(({ quote, similarity, alsoIn }) => ({ similarity, alsoIn, ...quoteRow(quote) }));
}

function lineRow({ left, match, right, paragraph, quote }: Line): SavedRow {
  return {
    left,
    match,
    right,
    ...attributionCells(quote),
    ...articleCells(paragraph.article),
    paragraphId: paragraph.id,
    quoteId: quote?.id ?? null,
  };
}

function quoteRow({ text, article, ...quote }: Quote): SavedRow {
  return { text, ...attributionCells(quote), ...articleCells(article), quoteId: quote.id };
}

/** Empty where nobody is quoted. */
function attributionCells(quote: Line['quote']): SavedRow {
  if (!quote) return { speaker: null, speakerId: null, source: null, cue: null, kind: null };
  const { kind, speaker, source, cue } = quote;
  return {
    speaker: speaker?.name ?? null,
    speakerId: speaker?.id ?? null,
    source: source?.text ?? null,
    cue: cue?.lemma ?? null,
    kind,
  };
}

function articleCells({ headline, date, publisher }: Quote['article']): SavedRow {
  return { date, publisher, headline };
}
