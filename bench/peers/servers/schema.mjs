// @ts-nocheck: its packages are installed for the benchmark only
// The part of the schema that the workloads ask for, and what a row is called in it.

export const typeDefs = `
  type Query {
    article(id: ID!): Article
    articles(first: Int!, after: String): ArticleConnection!
    speaker(id: ID!): Speaker
    quotes(first: Int!, filter: QuoteFilter): QuoteConnection!
    speakers(first: Int!, orderBy: SpeakerOrder): SpeakerConnection!
  }
  input QuoteFilter { text: String }
  input SpeakerOrder { field: SpeakerOrderField!, direction: SortDirection! }
  enum SpeakerOrderField { QUOTE_COUNT }
  enum SortDirection { DESC }
  type PageInfo { hasNextPage: Boolean!, endCursor: String }
  type ArticleConnection { nodes: [Article!]!, pageInfo: PageInfo! }
  type QuoteConnection { nodes: [Quote!]! }
  type SpeakerConnection { nodes: [Speaker!]! }
  type Article {
    id: ID!, headline: String!, date: String, dateline: String, publisher: String, section: String, url: String
    language: String!, wordCount: Int!
    paragraphs: [Paragraph!]!
    quotes(first: Int!): QuoteConnection!
  }
  type Paragraph { id: ID!, ordinal: Int!, kind: String!, text: String! }
  type Speaker {
    id: ID!, name: String!, kind: String!, quoteCount: Int!, wordCount: Int!
    quotes(first: Int!): QuoteConnection!
    cues(first: Int!): [CueCount!]!
  }
  type Quote {
    id: ID!, ordinal: Int!, kind: String!, text: String!
    article: Article!, paragraph: Paragraph!, speaker: Speaker, cue: Cue, source: Source, content: [Span!]!
  }
  type Cue { text: String!, lemma: String!, class: String! }
  type Source { text: String!, kind: String! }
  type Span { start: Int!, end: Int!, text: String! }
  type CueCount { lemma: String!, class: String!, count: Int! }
`;
