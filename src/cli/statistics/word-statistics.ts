import type { Statistic, StatisticOption } from './statistic.ts';
import { BASIS, FILTER, FIRST, SCOPE, UNIT, WINDOW } from './statistic-options.ts';

const QUERY = {
  name: '<query>',
  help: 'words, "phrases", prefix*, AND, OR, NOT, NEAR/n, or a token pattern',
  variable: 'query',
};

function measure(enumName: string, help: string): StatisticOption {
  return { flag: '--measure <measure>', help, variable: 'measure', kind: { type: 'enum', enumName } };
}

const MIN_COUNT: StatisticOption = {
  flag: '--min-count <count>',
  help: 'what occurs less often is left out',
  variable: 'minCount',
  kind: { type: 'count' },
};

/** Statistics of words. */
export const WORD_STATISTICS: readonly Statistic[] = [
  {
    name: 'search',
    field: 'search',
    summary: 'paragraphs that match a query, best first',
    argument: QUERY,
    options: [SCOPE, FILTER, FIRST],
    document: `query Search($query: String!, $scope: TextScope! = WHOLE, $filter: QuoteFilter, $first: Int = 20) {
  search(query: $query, scope: $scope, filter: $filter, first: $first) {
    nodes { paragraph { id article { headline } } quote { id speaker { name } } snippet { text } score } totalCount ${BASIS}
  }
}`,
    examples: [['What is said of a cease-fire inside quotes', `whosaid stats search 'cease-fire' --scope in-quotes`]],
  },
  {
    name: 'concordance',
    field: 'concordance',
    summary: 'every place where a query is found, with its context',
    argument: QUERY,
    options: [
      SCOPE,
      FILTER,
      WINDOW,
      {
        flag: '--sort <order>',
        help: 'position, left, right, match or random',
        variable: 'sortBy',
        kind: { type: 'enum', enumName: 'ConcordanceSort' },
      },
      {
        flag: '--seed <number>',
        help: 'start of a random order; the same number gives the same sample',
        variable: 'seed',
        kind: { type: 'count' },
      },
      FIRST,
    ],
    document: `query Concordance($query: String!, $scope: TextScope! = WHOLE, $filter: QuoteFilter, $window: Int! = 10,
  $sortBy: ConcordanceSort! = POSITION, $seed: Int, $first: Int = 20) {
  concordance(query: $query, scope: $scope, filter: $filter, window: $window, sortBy: $sortBy, seed: $seed, first: $first) {
    nodes { left match right paragraph { id } } totalCount perMillion ${BASIS}
  }
}`,
    examples: [
      ['A verb in all its forms', `whosaid stats concordance '[lemma="sign"]' --window 8`],
      ['A sample of 50 that can be drawn again', `whosaid stats concordance fire --sort random --seed 7 --first 50`],
    ],
  },
  {
    name: 'frequencies',
    field: 'frequencies',
    summary: 'words by how often they occur',
    options: [UNIT, SCOPE, FILTER, FIRST],
    document: `query Frequencies($unit: FrequencyUnit! = WORD, $scope: TextScope! = IN_QUOTES, $filter: QuoteFilter, $first: Int! = 100) {
  frequencies(unit: $unit, scope: $scope, filter: $filter, first: $first) {
    rows { item count perMillion low high quotes } tokens types ${BASIS}
  }
}`,
    examples: [
      ['What one speaker talks about', `whosaid stats frequencies --unit lemma --filter '{"speakerName": "Marsh"}'`],
    ],
  },
  {
    name: 'keyness',
    field: 'keyness',
    summary: 'words that one set of quotes has more often than another',
    options: [
      {
        flag: '--target <json>',
        help: 'the quotes in question: a QuoteFilter; "@file.json" takes it from a file',
        variable: 'target',
        kind: { type: 'json' },
        isRequired: true,
      },
      {
        flag: '--reference <json>',
        help: 'the quotes to compare with (default: all others)',
        variable: 'reference',
        kind: { type: 'json' },
      },
      SCOPE,
      UNIT,
      measure('KeynessMeasure', 'log-likelihood, log-ratio, percent-diff or odds-ratio'),
      {
        flag: '--correction <name>',
        help: 'correction of p values for many tests: benjamini-hochberg, holm or none',
        variable: 'correction',
        kind: { type: 'enum', enumName: 'PValueCorrection' },
      },
      MIN_COUNT,
      FIRST,
    ],
    document: `query Keyness($target: QuoteFilter!, $reference: QuoteFilter, $scope: TextScope! = IN_QUOTES, $unit: FrequencyUnit! = WORD,
  $measure: KeynessMeasure! = LOG_LIKELIHOOD, $correction: PValueCorrection! = BENJAMINI_HOCHBERG, $minCount: Int! = 3, $first: Int! = 50) {
  keyness(target: $target, reference: $reference, scope: $scope, unit: $unit, measure: $measure, correction: $correction,
    minCount: $minCount, first: $first) {
    rows { item targetCount referenceCount targetPerMillion referencePerMillion score pValue } targetTokens referenceTokens tested ${BASIS}
  }
}`,
    examples: [
      [
        'One speaker against all others',
        `whosaid stats keyness --target '{"speakerName": "Marsh"}' --measure log-ratio`,
      ],
    ],
  },
  {
    name: 'collocations',
    field: 'collocations',
    summary: 'words that stand near a query more often than by chance',
    argument: QUERY,
    options: [
      SCOPE,
      FILTER,
      WINDOW,
      UNIT,
      measure('CollocationMeasure', 'log-dice, mi, mi3, t-score or log-likelihood'),
      MIN_COUNT,
      FIRST,
    ],
    document: `query Collocations($query: String!, $scope: TextScope! = WHOLE, $filter: QuoteFilter, $window: Int! = 5, $unit: FrequencyUnit! = WORD,
  $measure: CollocationMeasure! = LOG_DICE, $minCount: Int! = 2, $first: Int! = 50) {
  collocations(query: $query, scope: $scope, filter: $filter, window: $window, unit: $unit, measure: $measure, minCount: $minCount,
    first: $first) {
    rows { item count score left right total } tokens ${BASIS}
  }
}`,
    examples: [['What goes with "prison"', 'whosaid stats collocations prison --measure log-dice']],
  },
  {
    name: 'who-said',
    field: 'whoSaid',
    summary: 'the quotes that say words half remembered',
    argument: { name: '<words>', help: 'what somebody said, as far as it is remembered', variable: 'text' },
    options: [FILTER, FIRST],
    document: `query WhoSaid($text: String!, $filter: QuoteFilter, $first: Int! = 10) {
  whoSaid(text: $text, filter: $filter, first: $first) {
    matches { similarity quote { text speaker { name } id } alsoIn } ${BASIS}
  }
}`,
    examples: [['Who was it?', `whosaid stats who-said 'we have a cease-fire and are not involved'`]],
  },
];
