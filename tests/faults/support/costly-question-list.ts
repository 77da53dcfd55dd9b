/** A question that takes long on a large corpus. */
export interface CostlyQuestion {
  readonly name: string;
  /** Its document. */
  readonly query: string;
}

/** Questions that need the most time and memory: they are asked many at once. */
export const AT_ONCE: readonly string[] = [
  'frequencies of trigrams',
  'keyness of trigrams',
  'search of 200 words',
  'collocations of []',
  'sorted concordance of []',
  '30 × frequencies in one document',
];

/** Costly questions of every kind. `words` are the 200 most frequent words of the corpus. */
export function costlyQuestions(words: readonly string[]): readonly CostlyQuestion[] {
  const any = words.join(' OR ');
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const prefixes = letters.flatMap((first) => letters.map((second) => `${first}${second}*`)).slice(0, 200);
  const starts = words.map((word) => word.slice(0, 3));
  const fields = Array.from({ length: 30 }, (_, index) => `f${index}: ${frequencies('TRIGRAM', '{ tokens }')}`);
  return [
    ...hits([
      ['a wildcard word of five stars', '*a*a*a*a*b'],
      ['a wildcard word of 91 stars', `*${'a*'.repeat(90)}b`],
      ['words that end in e', '*e'],
      ['repeated tokens', '[]{0,50} []{0,50} []{0,50}'],
      ['repeated negated tokens', '[word!="x"]+ [word!="x"]+ [word!="x"]+'],
      ['a nested regular expression', '[word="(a|aa|a*)*b"]'],
      ['a regular expression of 200 alternatives', `[word="${starts.join('|')}"]`],
      ['100 tokens of any part of speech', '[pos=".*"]'.repeat(100)],
      ['400 tokens in a row', '[]{100}'.repeat(4)],
      ['200 words', any],
      ['200 prefixes', prefixes.join(' OR ')],
      ['eight prefixes by NEAR', '(a* OR b* OR c* OR d*) NEAR/100 (e* OR f* OR g* OR s*)'],
      ['two frequent words by NEAR', `${words[0]} NEAR/100 ${words[1]}`],
      ['a word and NOT', `${words[0]} NOT zzzz`],
    ]),
    { name: 'sorted concordance of a word', query: concordance(words[0] ?? '', ', sortBy: RIGHT') },
    { name: 'sorted concordance of []', query: concordance('[]', ', sortBy: RIGHT') },
    { name: 'search of 200 words', query: `{ search(query: ${quoted(any)}) { totalCount nodes { score } } }` },
    { name: 'collocations of []', query: '{ collocations(query: "[]") { nodes rows { item score } } }' },
    { name: 'frequencies of trigrams', query: `{ ${frequencies('TRIGRAM', '{ tokens rows { item count } }')} }` },
    { name: 'frequencies of bigrams', query: `{ ${frequencies('BIGRAM', '{ rows { item count quotes } }')} }` },
    { name: 'keyness of trigrams', query: keyness('TRIGRAM') },
    { name: 'keyness of words', query: keyness('WORD') },
    { name: '30 × frequencies in one document', query: `{ ${fields.join(' ')} }` },
    {
      name: 'quotes counted by four dimensions',
      query: '{ quoteCounts(groupBy: [SPEAKER, CUE, PUBLISHER, MONTH], first: 1000) { rows { quotes } } }',
    },
    {
      name: 'a network of 500 speakers',
      query:
        '{ speakerNetwork(first: 500) { edgeCount edges(first: 10000) { weight source { name } target { name } } } }',
    },
    {
      name: 'a timeline of 10,000 days',
      query:
        '{ timeline(period: DAY, filter: { date: { from: "1995-01-01", to: "2022-05-18" } }) { points { period quotes articles } } }',
    },
    {
      name: 'random quotes of 100 speakers',
      query:
        '{ speakers(first: 100) { nodes { quotes(first: 10, orderBy: { field: RANDOM, seed: 1 }) { nodes { context } } } } }',
    },
    {
      name: 'whole articles with their marks',
      query: '{ articles(first: 100) { nodes { text paragraphs { segments { text } } } } }',
    },
  ];
}

function hits(queries: readonly (readonly [name: string, query: string])[]): CostlyQuestion[] {
  return queries.map(([name, query]) => ({ name: `concordance: ${name}`, query: concordance(query) }));
}

function concordance(query: string, order = ''): string {
  return `{ concordance(query: ${quoted(query)}${order}) { totalCount nodes { left match right } } }`;
}

function frequencies(unit: string, fields: string): string {
  return `frequencies(unit: ${unit}, scope: WHOLE) ${fields}`;
}

function keyness(unit: string): string {
  return `{ keyness(unit: ${unit}, scope: WHOLE, target: { kind: [DIRECT] }, minCount: 1) { tested rows { item pValue } } }`;
}

/** A string of GraphQL, whose escapes are those of JSON. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
