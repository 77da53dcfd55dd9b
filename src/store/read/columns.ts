import { getMetadataArgsStorage } from 'typeorm';
import type { ALL_ROWS } from '../rows/all-rows.ts';
import { ArticleRow } from '../rows/article-row.ts';
import { LayerRow } from '../rows/layer-row.ts';
import { MentionRow } from '../rows/mention-row.ts';
import { ParagraphRow } from '../rows/paragraph-row.ts';
import { QuoteRow } from '../rows/quote-row.ts';
import { SpanRow } from '../rows/span-row.ts';
import { SpeakerRow } from '../rows/speaker-row.ts';
import { raw, type Sql } from '../sql/sql.ts';

/** Select lists that give a row class's properties: `article.word_count AS "wordCount", …`. */
export const ARTICLE_COLUMNS = columnsOf(ArticleRow);
export const PARAGRAPH_COLUMNS = columnsOf(ParagraphRow);
export const QUOTE_COLUMNS = columnsOf(QuoteRow);
export const LAYER_COLUMNS = columnsOf(LayerRow);
export const SPAN_COLUMNS = columnsOf(SpanRow);
export const SPEAKER_COLUMNS = columnsOf(SpeakerRow);
export const MENTION_COLUMNS = columnsOf(MentionRow);

function columnsOf(rowClass: (typeof ALL_ROWS)[number]): Sql {
  const storage = getMetadataArgsStorage();
  const table = storage.tables.find(({ target }) => target === rowClass)?.name ?? '';
  const columns = storage.filterColumns(rowClass).map(({ propertyName, options }) => {
    return `${table}.${options.name ?? propertyName} AS "${propertyName}"`;
  });
  return raw(columns.join(', '));
}
