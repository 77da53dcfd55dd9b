/** The GraphQL documents that are measured, by name. Each operation is named like its workload. */
export type WorkloadName = 'W1' | 'W2' | 'W2first' | 'W2last' | 'W3' | 'W4' | 'W5';

const ARTICLE = `id headline date dateline publisher section url language wordCount
    paragraphs { id ordinal kind text }
    quotes(first: 100) {
      nodes {
        id ordinal kind text
        speaker { id name kind }
        cue { text lemma class }
        source { text kind }
        content { start end text }
        paragraph { id ordinal }
      }
    }`;

const ARTICLES = `articles(first: 20, after: $after) {
    nodes { ${ARTICLE} }
    pageInfo { hasNextPage endCursor }
  }`;

export const DOCUMENTS: Readonly<Record<WorkloadName, string>> = {
  W1: `query W1($id: ID!) { article(id: $id) { ${ARTICLE} } }`,
  W2: `query W2($after: String) { ${ARTICLES} }`,
  W2first: `query W2first($after: String) { ${ARTICLES} }`,
  W2last: `query W2last($after: String) { ${ARTICLES} }`,
  W3: `query W3($id: ID!) {
    speaker(id: $id) {
      id name
      quotes(first: 20) { nodes { id text kind cue { lemma } article { id headline date publisher } } }
    }
  }`,
  W4: `query W4($text: String!) {
    quotes(first: 20, filter: { text: $text }) {
      nodes { id text speaker { name } article { headline date } }
    }
  }`,
  W5: `query W5 {
    speakers(first: 20, orderBy: { field: QUOTE_COUNT, direction: DESC }) {
      nodes { id name quoteCount wordCount cues(first: 5) { lemma class count } }
    }
  }`,
};

/** What each workload asks for, in words. */
export const TITLES: Readonly<Record<WorkloadName, string>> = {
  W1: 'one article with all that is nested in it',
  W2: 'a page of 20 such articles, anywhere in the corpus',
  W2first: 'the first of these pages',
  W2last: 'the last of these pages',
  W3: '20 quotes of a speaker with their articles',
  W4: '20 quotes that contain a phrase',
  W5: 'the 20 most quoted speakers with their verbs',
};
