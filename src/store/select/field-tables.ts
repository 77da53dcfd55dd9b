import type { FieldTable } from './at.ts';
import { ARTICLE_FIELDS } from './fields/article-fields.ts';
import { QUOTE_CLUSTER_FIELDS } from './fields/cluster-fields.ts';
import { CORPUS_FIELDS, LAYER_FIELDS, PUBLISHER_COUNT_FIELDS } from './fields/corpus-fields.ts';
import { MENTION_FIELDS, SPEAKER_DESCRIPTION_FIELDS } from './fields/mention-fields.ts';
import { PARAGRAPH_FIELDS } from './fields/paragraph-fields.ts';
import { PROVENANCE_FIELDS } from './fields/provenance-fields.ts';
import { QUERY_FIELDS } from './fields/query-fields.ts';
import { CUE_FIELDS, QUOTE_FIELDS, SOURCE_FIELDS } from './fields/quote-fields.ts';
import { SPAN_FIELDS } from './fields/span-fields.ts';
import { ARTICLE_SPEAKER_FIELDS, CUE_COUNT_FIELDS, SPEAKER_FIELDS } from './fields/speaker-fields.ts';
import type { Noun } from './plan.ts';

/** What can be read of each noun. The fields of connections, edges and page infos are read by `compileConnection`. */
export const FIELD_TABLES: Partial<Readonly<Record<Noun, FieldTable>>> = {
  query: QUERY_FIELDS,
  corpus: CORPUS_FIELDS,
  article: ARTICLE_FIELDS,
  paragraph: PARAGRAPH_FIELDS,
  quote: QUOTE_FIELDS,
  span: SPAN_FIELDS,
  cue: CUE_FIELDS,
  source: SOURCE_FIELDS,
  provenance: PROVENANCE_FIELDS,
  quoteCluster: QUOTE_CLUSTER_FIELDS,
  speaker: SPEAKER_FIELDS,
  speakerDescription: SPEAKER_DESCRIPTION_FIELDS,
  articleSpeaker: ARTICLE_SPEAKER_FIELDS,
  cueCount: CUE_COUNT_FIELDS,
  publisherCount: PUBLISHER_COUNT_FIELDS,
  mention: MENTION_FIELDS,
  layer: LAYER_FIELDS,
};
