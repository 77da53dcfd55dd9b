import { articleId, speakerId } from '../../src/corpus/ids.ts';
import { articleSorting } from '../../src/store/read/orders.ts';
import { writeCursor } from '../../src/store/read/paging/cursor.ts';
import { DOCUMENTS, type WorkloadName } from './documents.ts';

/** One question of a workload, in terms of the corpus: each contender spells it in its own way. */
export interface DrawnRequest {
  readonly workload: WorkloadName;
  /** Name of the article or speaker, without its kind. */
  readonly name?: string;
  /** Words that stand side by side in a quote. */
  readonly phrase?: string;
  /** The article before the page; undefined for the first page. */
  readonly after?: ArticlePlace | undefined;
}

/** Where an article stands in the list by day of publication. */
export interface ArticlePlace {
  /** Empty when not known. */
  readonly date: string;
  readonly name: string;
}

/** What is sent as the body of a POST. */
export interface GraphqlRequest {
  readonly operationName: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The request as Whosaid takes it, and whoever serves the same schema. */
export function graphqlRequest(request: DrawnRequest): GraphqlRequest {
  const { workload } = request;
  return { operationName: workload, query: DOCUMENTS[workload], variables: variablesOf(request) };
}

function variablesOf({ workload, name = '', phrase = '', after }: DrawnRequest): Record<string, unknown> {
  if (workload === 'W1') return { id: articleId(name) };
  if (workload === 'W3') return { id: speakerId(name) };
  if (workload === 'W4') return { text: `"${phrase}"` };
  if (workload === 'W5') return {};
  return { after: after ? writeCursor(articleSorting(null).name, [after.date, after.name]) : null };
}
