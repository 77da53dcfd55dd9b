import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { EmptyPeriod } from '../../statistics/fill-periods.ts';
import type { CountedPeriod } from '../../store/read/counts/timeline.ts';
import { DateScalar } from '../scalars/date-scalar.ts';
import { BasisType } from './basis-type.ts';

/** One period of a timeline. */
@ObjectType('TimelinePoint', { description: 'What was quoted in one day, week, month or year.' })
export class TimelinePointType {
  @Field(() => DateScalar, {
    simple: true,
    description: 'First day of the period: "2020-08-01" for August 2020; weeks begin on Monday.',
  })
  readonly period: string;

  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: 'Number of quotes; null where there is no article in the period, so that nothing is known.',
  })
  readonly quotes: number | undefined;

  @Field(() => Int, {
    simple: true,
    nullable: true,
    description: 'Number of words of these quotes; null where there is no article in the period.',
  })
  readonly words: number | undefined;

  @Field(() => Int, {
    simple: true,
    description:
      'Number of articles in which such quotes could stand: those of the corpus in the period that the filter’s publisher, ' +
      'section, date and article let through, whether they quote anybody or not.',
  })
  readonly articles: number;

  @Field(() => Int, { simple: true, description: 'Number of words of these articles.' })
  readonly articleWords: number;

  @Field(() => Float, {
    simple: true,
    nullable: true,
    description: 'Quotes for every thousand words of these articles; null where there are no words.',
  })
  readonly perThousandWords: number | undefined;

  constructor(point: CountedPeriod | EmptyPeriod) {
    this.period = point.period;
    this.articles = point.articles;
    this.quotes = point.quotes;
    this.words = point.words;
    this.articleWords = 'articleWords' in point ? point.articleWords : 0;
    this.perThousandWords = rateOf(point.quotes, this.articleWords);
  }
}

function rateOf(quotes: number | undefined, words: number): number | undefined {
  return quotes === undefined || words === 0 ? undefined : (1000 * quotes) / words;
}

/** What stands in articles without a day. Plain objects of this shape, as the store gives them, will do. */
@ObjectType('UndatedCount', { description: 'What was quoted in articles without a day of publication.' })
export class UndatedCountType {
  @Field(() => Int, { simple: true, description: 'Number of quotes.' })
  readonly quotes!: number;

  @Field(() => Int, { simple: true, description: 'Number of words of these quotes.' })
  readonly words!: number;

  @Field(() => Int, { simple: true, description: 'Number of articles without a day in which such quotes could stand.' })
  readonly articles!: number;

  @Field(() => Int, { simple: true, description: 'Number of words of these articles.' })
  readonly articleWords!: number;
}

/** Quotes over time. */
@ObjectType('Timeline', {
  description: 'Quotes over time: a point for each period, from the first to the last day, without gaps.',
})
export class TimelineType {
  @Field(() => [TimelinePointType], { simple: true, description: 'The points, from early to late.' })
  readonly points!: () => readonly (TimelinePointType | Promise<TimelinePointType>)[];

  @Field(() => UndatedCountType, {
    simple: true,
    description: 'What is in no period because its article has no date. Nothing, where the filter has a range of days.',
  })
  readonly undated!: UndatedCountType;

  @Field(() => BasisType, { simple: true, description: 'What the counts rest on: cite it beside them.' })
  readonly basis!: () => Promise<BasisType>;
}
