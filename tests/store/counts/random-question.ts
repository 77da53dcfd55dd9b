import { PERIODS, QUOTE_COUNT_ORDERS, QUOTE_DIMENSIONS, isPeriod } from '../../../src/corpus/dimensions.ts';
import type { QuoteCountOrder, QuoteDimension } from '../../../src/corpus/dimensions.ts';
import type { QuoteFilter } from '../../../src/corpus/filters.ts';
import {
  CUE_CLASSES,
  QUOTE_KINDS,
  REVIEW_STATUSES,
  SOURCE_KINDS,
  SPEAKER_KINDS,
} from '../../../src/corpus/vocabulary.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import type { QuoteFacts } from './quote-facts.ts';

/** By what to count which quotes. */
export interface Question {
  readonly groupBy: readonly QuoteDimension[];
  readonly orderBy: QuoteCountOrder;
  readonly filter: QuoteFilter;
}

/** A question about a corpus by chance; the same for the same state of `random`. */
export function randomQuestion(random: SeededRandom, facts: readonly QuoteFacts[]): Question {
  const period = random.pick(PERIODS);
  const possible = QUOTE_DIMENSIONS.filter((dimension) => !isPeriod(dimension) || dimension === period);
  const groupBy = new Set<QuoteDimension>();
  for (let left = random.integer(1, 4); left > 0; left -= 1) groupBy.add(random.pick(possible));
  return { groupBy: [...groupBy], orderBy: random.pick(QUOTE_COUNT_ORDERS), filter: randomFilter(random, facts, 2) };
}

/** A filter by chance, about what is there. */
export function randomFilter(random: SeededRandom, facts: readonly QuoteFacts[], depth: number): QuoteFilter {
  const fields = Array.from({ length: random.pick([0, 0, 1, 1, 2]) }, () => randomField(random, facts));
  const filter: QuoteFilter = Object.assign({}, ...fields) as QuoteFilter;
  if (depth === 0 || !random.chance(0.3)) return filter;
  const parts = [randomFilter(random, facts, depth - 1), randomFilter(random, facts, depth - 1)];
  return { ...filter, ...random.pick<QuoteFilter>([{ and: parts }, { or: parts }, { not: parts[0] }]) };
}

function randomField(random: SeededRandom, facts: readonly QuoteFacts[]): QuoteFilter {
  const { article, date, publisher, section, speaker, speakerGender, cue, layer } = random.pick(facts);
  const other = random.pick(facts);
  const [from, to] = [date, other.date].flatMap((day) => day ?? []).sort();
  return random.pick<QuoteFilter>([
    { kind: [random.pick(QUOTE_KINDS)] },
    { sourceKind: [random.pick(SOURCE_KINDS), random.pick(SOURCE_KINDS)] },
    { cueClass: [random.pick(CUE_CLASSES), 'neutral'] },
    { speakerKind: [random.pick(SPEAKER_KINDS)] },
    { status: [random.pick(REVIEW_STATUSES)] },
    { hasSpeaker: random.chance(0.5) },
    { speaker: [speaker, other.speaker].flatMap((id) => (id === null ? [] : [`speaker/${id}`])) },
    { speakerGender: [speakerGender ?? 'unknown'] },
    { cue: [cue ?? 'say'] },
    { article: [`article/${article}`, `article/${other.article}`] },
    { publisher: [publisher ?? 'Nobody', other.publisher ?? 'Nobody'] },
    { section: [section ?? 'None'] },
    { layer: `layer/${layer}` },
    { date: { from: from ?? null, to: to ?? null } },
    { text: random.pick(['fire', 'the', 'harbour OR council', 'NOT the']) },
    { paragraphKind: ['headline'] },
    { minConfidence: 0.5 },
  ]);
}
