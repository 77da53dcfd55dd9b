import { SeededRandom, seedOfPart } from '../tests/support/seeded-random.ts';
import { inventWorld } from './bench-world.ts';
import { composeArticle } from './compose-article.ts';
import { speakersDocument } from './invent-speakers.ts';

export interface GenerateOptions {
  readonly articles: number;
  readonly seed: number;
  /** Number of people and bodies that can be quoted; the first speak most. */
  readonly speakers?: number;
}

/**
 * The lines of a native NDJSON corpus, without line feeds: the corpus, its speakers, then each article followed by its gold
 * annotation. Everything is invented, word forms included; lengths and frequencies are those of news. The same seed gives the
 * same lines, and a longer corpus starts with the articles of a shorter one. One article is in memory at a time.
 */
export function* generateCorpus({ articles, seed, speakers = 5_000 }: GenerateOptions): Generator<string> {
  const world = inventWorld({ seed, speakers });
  const description = `Invented by the benchmark's generator, seed ${seed}.`;
  yield JSON.stringify({ format: 'whosaid/corpus@1', name: 'Benchmark', description, licence: 'CC0-1.0' });
  yield JSON.stringify(speakersDocument(world.speakers));
  for (let number = 1; number <= articles; number += 1) {
    const [article, annotation] = composeArticle(world, new SeededRandom(seedOfPart(seed, number)), number);
    yield JSON.stringify(article);
    yield JSON.stringify(annotation);
  }
}
