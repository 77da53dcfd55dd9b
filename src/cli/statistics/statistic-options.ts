import type { StatisticOption } from './statistic.ts';

/** Options that several statistics have. */
export const FILTER: StatisticOption = {
  flag: '--filter <json>',
  help: 'a QuoteFilter as in the API; "@file.json" takes it from a file',
  variable: 'filter',
  kind: { type: 'json' },
};

export const FIRST: StatisticOption = {
  flag: '--first <count>',
  help: 'number of rows',
  variable: 'first',
  kind: { type: 'count' },
};

export const SCOPE: StatisticOption = {
  flag: '--scope <scope>',
  help: 'where to look: whole, in-quotes, outside-quotes or reporting-clause',
  variable: 'scope',
  kind: { type: 'enum', enumName: 'TextScope' },
};

export const UNIT: StatisticOption = {
  flag: '--unit <unit>',
  help: 'what is counted: word, lemma, bigram or trigram',
  variable: 'unit',
  kind: { type: 'enum', enumName: 'FrequencyUnit' },
};

/** The window of tokens on either side. */
export const WINDOW: StatisticOption = {
  flag: '--window <tokens>',
  help: 'tokens to the left and to the right',
  variable: 'window',
  kind: { type: 'count' },
};

/** What every statistic asks of its basis. */
export const BASIS = 'basis { revision filter query isComplete limit }';
