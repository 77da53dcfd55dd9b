import { availableParallelism } from 'node:os';
import type { Finder } from '../../attribution/attribution.ts';
import type { AnnotatorName } from './annotators.ts';
import { ownThread, startThreads, type Threads } from './threads.ts';

/** Until so many bytes or articles are there to annotate, starting threads costs more than it brings. */
const FEW_BYTES = 1024 * 1024;
const FEW_ARTICLES = 200;

/** How much work an item is. */
export interface Weight {
  readonly bytes: number;
  readonly articles: number;
}

export interface ThreadChoice {
  readonly finder: Finder;
  readonly annotator: AnnotatorName;
  /** Undefined: as many as the machine has cores. */
  readonly workers: number | undefined;
}

/** Who does the work that `items` are, and the items. Looks at the first ones to see whether there is enough to do. */
export async function chooseThreads<Item>(
  { finder, annotator, workers = availableParallelism() }: ThreadChoice,
  items: AsyncGenerator<Item>,
  weigh: (item: Item) => Weight,
): Promise<{ readonly threads: Threads; readonly items: AsyncGenerator<Item> }> {
  const looked: Item[] = [];
  let [bytes, articles] = [0, 0];
  while (workers > 1 && bytes < FEW_BYTES && articles < FEW_ARTICLES) {
    const next = await items.next();
    if (next.done === true) return { threads: ownThread(finder), items: chain(looked, items) };
    looked.push(next.value);
    const weight = weigh(next.value);
    bytes += weight.bytes;
    articles += weight.articles;
  }
  const threads = workers > 1 ? startThreads(workers, annotator) : ownThread(finder);
  return { threads, items: chain(looked, items) };
}

async function* chain<Item>(first: readonly Item[], rest: AsyncGenerator<Item>): AsyncGenerator<Item> {
  yield* first;
  yield* rest;
}
