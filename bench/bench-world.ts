import { SeededRandom, seedOfPart } from '../tests/support/seeded-random.ts';
import { BENCH_CUES } from './bench-cues.ts';
import { inventSpeakers, type InventedSpeaker } from './invent-speakers.ts';
import { capitalized, FUNCTION_WORDS, inventWords } from './invent-words.ts';
import { weightedChoice, zipfChoice } from './weighted-choice.ts';
import { PATTERN_SHARES, QUOTE_PATTERNS, type QuotePattern } from './quote-patterns.ts';

/** What the articles of one corpus have in common: each function draws one thing, the common ones more often. */
export interface BenchWorld {
  readonly speakers: readonly InventedSpeaker[];
  readonly word: (random: SeededRandom) => string;
  /** A clause that more than one article quotes. */
  readonly saying: (random: SeededRandom) => string;
  readonly speaker: (random: SeededRandom) => InventedSpeaker;
  readonly publisher: (random: SeededRandom) => string;
  readonly cue: (random: SeededRandom) => (typeof BENCH_CUES)[number];
  readonly pattern: (random: SeededRandom) => QuotePattern;
}

export interface WorldOptions {
  readonly seed: number;
  readonly speakers: number;
}

const INVENTED_WORDS = 30_000;
const SAYINGS = 2_000;
const PUBLISHERS = 20;
const PAPERS = ['Post', 'Courier', 'Herald', 'Observer', 'Gazette'];

/** Invents the words and people of a corpus; the same for the same seed. */
export function inventWorld({ seed, speakers: speakerCount }: WorldOptions): BenchWorld {
  const random = new SeededRandom(seedOfPart(seed, -1));
  const invented = inventWords(INVENTED_WORDS, random);
  const words = [...FUNCTION_WORDS, ...invented];
  const word = drawer(words, zipfChoice(words.length));
  const speakers = inventSpeakers(speakerCount, invented, random);
  const sayings = Array.from({ length: SAYINGS }, () => clause(word, random, random.integer(6, 14)));
  const publishers = Array.from(
    { length: PUBLISHERS },
    (_, index) => `${capitalized(random.pick(invented))} ${PAPERS[index % PAPERS.length]}`,
  );
  return {
    speakers,
    word,
    saying: drawer(sayings, zipfChoice(SAYINGS)),
    speaker: drawer(speakers, zipfChoice(speakers.length)),
    publisher: drawer(publishers, zipfChoice(PUBLISHERS)),
    cue: drawer(BENCH_CUES, zipfChoice(BENCH_CUES.length, 0)),
    pattern: drawer(QUOTE_PATTERNS, weightedChoice(PATTERN_SHARES)),
  };
}

function drawer<Item>(
  items: readonly Item[],
  choose: (random: SeededRandom) => number,
): (random: SeededRandom) => Item {
  return (random) => items[choose(random)] as Item;
}

/** So many words, joined by spaces. */
export function clause(word: BenchWorld['word'], random: SeededRandom, words: number): string {
  let text = word(random);
  for (let count = 1; count < words; count += 1) text += ` ${word(random)}`;
  return text;
}
