import type { Statistic, StatisticOption } from './statistic.ts';
import { BASIS, FILTER, FIRST } from './statistic-options.ts';

/** The fields of a row of counts by the dimensions that set them. */
const DIMENSION_FIELDS: Readonly<Record<string, string>> = {
  speaker: '{ id name }',
  speakerKind: '',
  speakerGender: '',
  sourceKind: '',
  kind: '',
  cue: '',
  cueClass: '',
  publisher: '',
  section: '',
  article: '{ id headline }',
  period: '',
  layer: '{ name }',
};

const PERIODS = ['YEAR', 'MONTH', 'WEEK', 'DAY'];

const FLAGS = Object.keys(DIMENSION_FIELDS);

/** The two layers that are compared. */
const LAYERS: readonly StatisticOption[] = [
  {
    flag: '--reference <layer>',
    help: 'id of the layer that is taken for right: layer/gold',
    variable: 'reference',
    kind: { type: 'text' },
    isRequired: true,
  },
  {
    flag: '--candidate <layer>',
    help: 'id of the layer to measure',
    variable: 'candidate',
    kind: { type: 'text' },
    isRequired: true,
  },
];

const ARTICLES: StatisticOption = {
  ...FILTER,
  help: 'an ArticleFilter as in the API; "@file.json" takes it from a file',
};

/** Statistics that count quotes and those who are quoted. */
export const COUNT_STATISTICS: readonly Statistic[] = [
  {
    name: 'speakers',
    field: 'speakers',
    summary: 'who is quoted most',
    options: [
      {
        ...FILTER,
        help: 'a SpeakerFilter as in the API; its "quotes" says which quotes count; "@file.json" takes it from a file',
      },
      {
        flag: '--order <order>',
        help: 'quote-count, word-count, name, first-quoted, last-quoted or id',
        variable: 'order',
        kind: { type: 'enum', enumName: 'SpeakerOrderField' },
      },
      { ...FIRST, help: 'number of rows, at most 100' },
    ],
    document: `query Speakers($filter: SpeakerFilter, $order: SpeakerOrderField! = QUOTE_COUNT, $first: Int = 20) {
  speakers(filter: $filter, orderBy: { field: $order }, first: $first) {
    nodes { id name kind gender quoteCount wordCount firstQuoted lastQuoted }
    totalCount
  }
}`,
    examples: [
      ['Who is quoted most?', 'whosaid stats speakers'],
      [
        'Women by the words they are given',
        `whosaid stats speakers --order word-count --filter '{"gender": ["female"]}'`,
      ],
    ],
  },
  {
    name: 'counts',
    field: 'quoteCounts',
    summary: 'quotes counted by any combination of dimensions',
    options: [
      {
        flag: '--by <dimensions>',
        help: 'one or several, parted by commas: speaker, speaker-kind, speaker-gender, source-kind, kind, cue, cue-class, publisher, section, article, year, month, week, day, layer',
        variable: 'groupBy',
        kind: { type: 'enums', enumName: 'QuoteDimension' },
        isRequired: true,
      },
      {
        flag: '--order <order>',
        help: 'quotes, words, articles or speakers, most first; or keys',
        variable: 'orderBy',
        kind: { type: 'enum', enumName: 'QuoteCountOrder' },
      },
      FILTER,
      FIRST,
    ],
    document: `query Counts($groupBy: [QuoteDimension!]!, $filter: QuoteFilter, $orderBy: QuoteCountOrder! = QUOTES, $first: Int! = 100,
  ${FLAGS.map((name) => `$${name}: Boolean! = false`).join(', ')}) {
  quoteCounts(groupBy: $groupBy, filter: $filter, orderBy: $orderBy, first: $first) {
    rows { ${FLAGS.map((name) => `${name} @include(if: $${name}) ${DIMENSION_FIELDS[name] ?? ''}`).join(' ')} quotes words articles speakers share }
    rowCount totalQuotes totalWords ${BASIS}
  }
}`,
    derived: ({ groupBy }) => dimensionFlags(groupBy),
    examples: [
      ['Direct against indirect speech of each speaker', 'whosaid stats counts --by speaker,kind'],
      ['Who is said to claim?', `whosaid stats counts --by publisher,cue --filter '{"cueClass": ["CLAIM"]}'`],
      [
        'Anonymous sources by paper and month, for a spreadsheet',
        `whosaid stats counts --by publisher,month --filter '{"sourceKind": ["ANONYMOUS"]}' --format csv > anonymous.csv`,
      ],
    ],
  },
  {
    name: 'timeline',
    field: 'timeline',
    summary: 'quotes over time',
    options: [
      {
        flag: '--period <period>',
        help: 'day, week, month or year',
        variable: 'period',
        kind: { type: 'enum', enumName: 'QuoteDimension' },
      },
      FILTER,
    ],
    document: `query Timeline($period: QuoteDimension! = MONTH, $filter: QuoteFilter) {
  timeline(period: $period, filter: $filter) { points { period quotes words articles perThousandWords } undated { quotes articles } ${BASIS} }
}`,
    examples: [
      ['One speaker, week by week', `whosaid stats timeline --period week --filter '{"speakerName": "Omar"}'`],
    ],
  },
  {
    name: 'network',
    field: 'speakerNetwork',
    summary: 'speakers and what ties them',
    options: [
      {
        flag: '--relation <relation>',
        help: 'same-article or mentions',
        variable: 'relation',
        kind: { type: 'enum', enumName: 'NetworkRelation' },
      },
      FILTER,
      { ...FIRST, help: 'number of speakers, the most quoted ones' },
    ],
    document: `query Network($relation: NetworkRelation! = SAME_ARTICLE, $filter: QuoteFilter, $first: Int! = 100) {
  speakerNetwork(relation: $relation, filter: $filter, first: $first) {
    nodes { speaker { id name } quotes degree } edges { source { id name } target { id name } weight } speakerCount edgeCount ${BASIS}
  }
}`,
    examples: [
      ['Who mentions whom?', 'whosaid stats network --relation mentions --table speakerNetwork.edges'],
      ['The ties for Gephi', 'whosaid stats network --table speakerNetwork.edges --format csv > ties.csv'],
    ],
  },
  {
    name: 'agreement',
    field: 'agreement',
    summary: 'how far two layers agree',
    options: [...LAYERS, ARTICLES],
    document: `query Agreement($reference: ID!, $candidate: ID!, $filter: ArticleFilter) {
  agreement(reference: $reference, candidate: $candidate, filter: $filter) {
    rows { measure kind isReportedSpeech precision recall f1 referenceCount candidateCount } articles alpha ${BASIS}
  }
}`,
    examples: [
      [
        'The second reader against gold',
        'whosaid stats agreement --reference layer/gold --candidate layer/second-reader',
      ],
    ],
  },
  {
    name: 'differences',
    field: 'agreement',
    summary: 'the quotes in which two layers differ',
    options: [...LAYERS, ARTICLES, { ...FIRST, help: 'number of rows, at most 100' }],
    document: `query Differences($reference: ID!, $candidate: ID!, $filter: ArticleFilter, $first: Int = 20) {
  agreement(reference: $reference, candidate: $candidate, filter: $filter) {
    differences(first: $first) { nodes { kind article { id } text reference { id } candidate { id } } totalCount } ${BASIS}
  }
}`,
    examples: [
      [
        'Where the second reader departs from gold',
        'whosaid stats differences --reference layer/gold --candidate layer/second-reader',
      ],
    ],
  },
];

/** Which fields of a row are set when quotes are counted by these dimensions. */
function dimensionFlags(groupBy: unknown): Readonly<Record<string, boolean>> {
  const names = Array.isArray(groupBy) ? groupBy.map(String) : [];
  const fields = names.map((name) => (PERIODS.includes(name) ? 'period' : camelCased(name)));
  return Object.fromEntries(FLAGS.filter((name) => fields.includes(name)).map((name) => [name, true]));
}

/** `SPEAKER_KIND` → `speakerKind`. */
function camelCased(name: string): string {
  return name.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
