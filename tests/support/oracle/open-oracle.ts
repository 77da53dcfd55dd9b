import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { quoteId } from '../../../src/corpus/ids.ts';
import { exportArticles } from '../../../src/pipeline/export/export-stream.ts';
import { corpusFacts } from '../../../src/store/read/aggregates/of-corpus.ts';
import type { Store } from '../../../src/store/store.ts';
import { askProduct, type Product } from '../ask-product.ts';
import type { OperationOptions, RandomOperation } from '../random-operation.ts';
import { allFieldsOperations } from './all-fields.ts';
import { must } from './compare-text.ts';
import { readCorpus, type Corpus, type Document, type Quote } from './corpus.ts';
import { CursorBook } from './cursor-book.ts';
import { askOracle, oracleSchema } from './oracle.ts';
import { oracleOperations, SEEDS } from './oracle-operations.ts';
import { differenceOf } from './same-answer.ts';
import { walkQuotes } from './walk-quotes.ts';
import { worldOf } from './world.ts';

/** The oracle over a corpus. */
export interface Oracle {
  /** What it answers. */
  readonly schema: GraphQLSchema;
  /** For random operations that it can answer. */
  readonly options: OperationOptions;
  /** Operations that ask for every field of every thing. */
  readonly allFields: readonly RandomOperation[];
  /** All that operations have asked for so far, as `partsOf` names it. */
  readonly asked: ReadonlySet<string>;
  /** The oracle's answer, and the first difference between it and the product's; undefined where they are the same. */
  compare(product: Product, operation: RandomOperation): Promise<Comparison>;
  /** The ids of the quotes that match a text, in reading order. */
  quotesMatching(text: string): string[];
}

export interface Comparison {
  readonly answer: ExecutionResult;
  readonly difference: string | undefined;
}

/** The oracle over the corpus that the product holds now. */
export async function openOracle(product: Product): Promise<Oracle> {
  const schema = oracleSchema(product.schema);
  const book = new CursorBook();
  const corpus = await exportedCorpus(product.store);
  const ranks = await shuffledRanks(product, corpus);
  const world = worldOf(corpus, book, (seed, quote) => must(ranks.get(seed)).indexOf(quoteIdOf(quote)));
  const asked = new Set<string>();
  return {
    schema,
    asked,
    options: oracleOperations(world),
    allFields: allFieldsOperations(schema, corpus),
    async compare(other, operation) {
      const answer = askOracle({ schema, world, asked }, operation);
      return { answer, difference: differenceOf(await askProduct(other, operation), answer, book) };
    },
    quotesMatching: (text) => world.select(corpus.quotes, { text }).map(quoteIdOf),
  };
}

function quoteIdOf({ article, layer, number }: Quote): string {
  return quoteId(article.document.id, layer.name, number);
}

async function exportedCorpus(store: Store): Promise<Corpus> {
  return store.read(async (session) => {
    let text = '';
    for await (const { bytes } of exportArticles(session, { format: 'ndjson' })) text += Buffer.from(bytes).toString();
    const documents = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Document);
    return readCorpus(documents, (await corpusFacts(session)).revision);
  });
}

/**
 * The ids of all quotes in the order that each seed draws. The schema promises only that a seed has one order. So the order is
 * learned from one list of all quotes, and then holds for every list.
 */
async function shuffledRanks(product: Product, { layers }: Corpus): Promise<ReadonlyMap<number, readonly string[]>> {
  const filter = { or: layers.map(({ name }) => ({ layer: `layer/${name}` })) };
  const ranks = new Map<number, readonly string[]>();
  for (const seed of SEEDS) ranks.set(seed, await walkQuotes(product, { filter, orderBy: { field: 'RANDOM', seed } }));
  return ranks;
}
