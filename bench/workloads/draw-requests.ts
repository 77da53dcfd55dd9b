import { SeededRandom, seedOfPart } from '../../tests/support/seeded-random.ts';
import type { CorpusFacts } from './corpus-facts.ts';
import type { WorkloadName } from './documents.ts';
import type { ArticlePlace, DrawnRequest } from './drawn-request.ts';

const PAGE_SIZE = 20;

/** How many requests are drawn before the list starts again: enough that a list is no single hot row, few enough to be held in a cache. */
const DRAWN = { W1: 1000, W2: 60, W3: 400, W4: 400 } as const;

const PARTS: readonly WorkloadName[] = ['W1', 'W2', 'W3', 'W4', 'W5', 'W2first', 'W2last'];

/** The requests of a workload, in the order in which they are sent; the same for the same corpus and seed. */
export function drawRequests(workload: WorkloadName, facts: CorpusFacts, seed: number): readonly DrawnRequest[] {
  const random = new SeededRandom(seedOfPart(seed, PARTS.indexOf(workload)));
  const draw = (times: number, one: () => Omit<DrawnRequest, 'workload'>): DrawnRequest[] =>
    Array.from({ length: times }, () => ({ workload, ...one() }));
  if (workload === 'W1') return draw(DRAWN.W1, () => ({ name: random.pick(facts.articles).name }));
  if (workload === 'W2') return drawPages(facts.articles, random).map((after) => ({ workload, after }));
  if (workload === 'W2first') return [{ workload, after: undefined }];
  if (workload === 'W2last') return [{ workload, after: beforeLastPage(facts.articles) }];
  if (workload === 'W3') return draw(DRAWN.W3, () => ({ name: random.pick(facts.speakers) }));
  if (workload === 'W4') return draw(DRAWN.W4, () => ({ phrase: random.pick(facts.phrases) }));
  return [{ workload }];
}

/** The places before pages all over the list, the first and the last page among them. */
function drawPages(articles: readonly ArticlePlace[], random: SeededRandom): (ArticlePlace | undefined)[] {
  const places: (ArticlePlace | undefined)[] = Array.from({ length: DRAWN.W2 - 2 }, () => random.pick(articles));
  places.splice(random.integer(0, places.length), 0, undefined);
  places.splice(random.integer(0, places.length), 0, beforeLastPage(articles));
  return places;
}

function beforeLastPage(articles: readonly ArticlePlace[]): ArticlePlace | undefined {
  return articles.at(-PAGE_SIZE - 1);
}
