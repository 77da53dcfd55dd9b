import { raw, sql } from '../../sql/sql.ts';
import { below, column, objectOf, type CompileField, type FieldTable } from '../at.ts';
import { jsonText, jsonWord } from '../json.ts';
import { articleOf } from './of-article.ts';

/** The speaker whose key the row has. */
export const speakerOf: CompileField = (at, field, compile) => {
  const item = below(at);
  const from = raw(`speaker AS ${item.row} WHERE ${item.row}.key = ${at.row}.speaker_key`);
  return sql`(SELECT ${compile(objectOf(field), item)} FROM ${from})`;
};

/** The row itself, which has the columns of a span. */
const asSpan: CompileField = (at, field, compile) => compile(objectOf(field), at);

/** What can be read of a mention; the row is one of table `mention`. */
export const MENTION_FIELDS: FieldTable = {
  span: asSpan,
  kind: (at) => jsonWord(column(at, 'kind')),
  speaker: speakerOf,
  article: articleOf,
};

/** What can be read of a description of a speaker; the row is one of table `mention`. */
export const SPEAKER_DESCRIPTION_FIELDS: FieldTable = {
  text: (at) => jsonText(column(at, 'text')),
  span: asSpan,
  article: articleOf,
};
