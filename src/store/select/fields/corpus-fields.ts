import { raw } from '../../sql/sql.ts';
import { below, column, objectOf, type FieldTable } from '../at.ts';
import { jsonList, jsonPlain, jsonText, jsonWord } from '../json.ts';

/** What can be read of the corpus; the row is the one of table `corpus`. */
export const CORPUS_FIELDS: FieldTable = {
  name: (at) => jsonText(column(at, 'name')),
  description: (at) => jsonText(column(at, 'description')),
  licence: (at) => jsonText(column(at, 'licence')),
  language: (at) => jsonText(column(at, 'language')),
  revision: (at) => jsonText(column(at, 'revision')),
  articleCount: (at) => column(at, 'article_count'),
  paragraphCount: (at) => column(at, 'paragraph_count'),
  quoteCount: (at) => column(at, 'quote_count'),
  speakerCount: (at) => column(at, 'speaker_count'),
  wordCount: (at) => column(at, 'word_count'),
  firstDate: () => jsonText(raw(endOf('ASC'))),
  lastDate: () => jsonText(raw(endOf('DESC'))),
  publishers(at, field, compile) {
    const item = below(at);
    const order = raw(`${item.row}.article_count DESC, ${item.row}.publisher`);
    return jsonList(compile(objectOf(field), item), { from: raw(`publisher AS ${item.row}`), order });
  },
  layers(at, field, compile) {
    const item = below(at);
    return jsonList(compile(objectOf(field), item), {
      from: raw(`layer AS ${item.row}`),
      order: column(item, 'name'),
    });
  },
};

/** What can be read of a publisher; the row is one of table `publisher`. */
export const PUBLISHER_COUNT_FIELDS: FieldTable = {
  publisher: (at) => jsonText(column(at, 'publisher')),
  articleCount: (at) => column(at, 'article_count'),
};

/** What can be read of a layer; the row is one of table `layer`. */
export const LAYER_FIELDS: FieldTable = {
  id: (at) => jsonPlain(['layer/', column(at, 'name')]),
  name: (at) => jsonText(column(at, 'name')),
  method: (at) => jsonWord(column(at, 'method')),
  annotator: (at) => jsonText(column(at, 'annotator')),
  createdAt: (at) => jsonText(column(at, 'created_at')),
  quoteCount: (at) => column(at, 'quote_count'),
  articleCount: (at) => column(at, 'article_count'),
};

/** The first or last day of an article that has one, from the index by day. */
function endOf(direction: 'ASC' | 'DESC'): string {
  return `(SELECT COALESCE(date, '') FROM article WHERE COALESCE(date, '') > ''
    ORDER BY COALESCE(date, '') ${direction} LIMIT 1)`;
}
