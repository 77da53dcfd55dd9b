import type { DrawnRequest, GraphqlRequest } from '../workloads/drawn-request.ts';
import type { WorkloadName } from '../workloads/documents.ts';

const ARTICLE = `id headline date dateline publisher section url language wordCount
  paragraphsByArticleKey(orderBy: ORDINAL_ASC) { nodes { id ordinal kind text } }
  quotesByArticleKey(orderBy: PRIMARY_KEY_ASC) {
    nodes {
      id ordinal kind text cueText cueLemma cueClass sourceText sourceKind
      speakerBySpeakerKey { id name kind }
      spansByQuoteKey(orderBy: PART_ASC) { nodes { start: startOffset end: endOffset text } }
      paragraphByParagraphKey { id ordinal }
    }
  }`;

const ARTICLES = `allArticles(first: 20, after: $after, orderBy: [DATE_ASC, ID_ASC]) {
  nodes { ${ARTICLE} }
  pageInfo { hasNextPage endCursor }
}`;

const DOCUMENTS: Readonly<Record<WorkloadName, string>> = {
  W1: `query W1($id: String!) { articleById(id: $id) { ${ARTICLE} } }`,
  W2: `query W2($after: Cursor) { ${ARTICLES} }`,
  W2first: `query W2first($after: Cursor) { ${ARTICLES} }`,
  W2last: `query W2last($after: Cursor) { ${ARTICLES} }`,
  W3: `query W3($id: String!) {
    speakerById(id: $id) {
      id name
      quotesBySpeakerKey(first: 20, orderBy: PRIMARY_KEY_ASC) {
        nodes { id text kind cueLemma articleByArticleKey { id headline date publisher } }
      }
    }
  }`,
  W4: `query W4($text: String!) {
    searchQuotes(phrase: $text, first: 20) {
      nodes { id text speakerBySpeakerKey { name } articleByArticleKey { headline date } }
    }
  }`,
  W5: `query W5 {
    mostQuotedSpeakers(first: 20) {
      nodes { id name quoteCount wordCount cues(first: 5) { nodes { lemma class count } } }
    }
  }`,
};

/** The request in the schema that PostGraphile makes of the peers' tables. */
export function postgraphileRequest({ workload, name = '', phrase = '', after }: DrawnRequest): GraphqlRequest {
  const place = after ? ['date_asc', 'id_asc', [after.date, `article/${after.name}`]] : undefined;
  const variables = {
    W1: { id: `article/${name}` },
    W3: { id: `speaker/${name}` },
    W4: { text: phrase },
    W5: {},
  };
  const page = { after: place ? Buffer.from(JSON.stringify(place)).toString('base64') : null };
  return {
    operationName: workload,
    query: DOCUMENTS[workload],
    variables: Object.hasOwn(variables, workload) ? variables[workload as 'W1'] : page,
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Its answer in the form of ours. */
export function postgraphileAnswer(data: unknown, workload: WorkloadName): unknown {
  const answer = data as Readonly<Record<string, Row>>;
  const [own] = Object.values(answer);
  if (own === undefined) return data;
  if (workload === 'W1') return { article: article(own) };
  if (workload === 'W3') {
    const { id, name, quotesBySpeakerKey } = own;
    return { speaker: { id, name, quotes: { nodes: nodes(quotesBySpeakerKey).map(quoteOfSpeaker) } } };
  }
  if (workload === 'W4') return { quotes: { nodes: nodes(own).map(foundQuote) } };
  if (workload === 'W5')
    return { speakers: { nodes: nodes(own).map((row) => ({ ...row, cues: nodes(row['cues']) })) } };
  return { articles: { nodes: nodes(own).map(article), pageInfo: own['pageInfo'] } };
}

function nodes(connection: unknown): readonly Row[] {
  return (connection as { readonly nodes: readonly Row[] }).nodes;
}

function article({ paragraphsByArticleKey, quotesByArticleKey, ...row }: Row): unknown {
  const quotes = { nodes: nodes(quotesByArticleKey).map(nestedQuote) };
  return { ...row, paragraphs: nodes(paragraphsByArticleKey), quotes };
}

function nestedQuote(row: Row): unknown {
  const { id, ordinal, kind, text, cueText, cueLemma, cueClass, sourceText, sourceKind } = row;
  return {
    ...{ id, ordinal, kind, text, speaker: row['speakerBySpeakerKey'] },
    cue: cueLemma === null ? null : { text: cueText, lemma: cueLemma, class: cueClass },
    source: sourceText === null ? null : { text: sourceText, kind: sourceKind },
    content: nodes(row['spansByQuoteKey']),
    paragraph: row['paragraphByParagraphKey'],
  };
}

function quoteOfSpeaker({ id, text, kind, cueLemma, articleByArticleKey }: Row): unknown {
  return { id, text, kind, cue: cueLemma === null ? null : { lemma: cueLemma }, article: articleByArticleKey };
}

function foundQuote({ id, text, speakerBySpeakerKey, articleByArticleKey }: Row): unknown {
  return { id, text, speaker: speakerBySpeakerKey, article: articleByArticleKey };
}
