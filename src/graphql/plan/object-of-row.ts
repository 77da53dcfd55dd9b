import type { ArticleRow } from '../../store/rows/article-row.ts';
import type { LayerRow } from '../../store/rows/layer-row.ts';
import type { ParagraphRow } from '../../store/rows/paragraph-row.ts';
import type { QuoteRow } from '../../store/rows/quote-row.ts';
import type { SpeakerRow } from '../../store/rows/speaker-row.ts';
import { trusted } from '../../store/sql/trusted.ts';
import { ArticleType } from '../types/article-type.ts';
import { LayerType } from '../types/layer-type.ts';
import { ParagraphType } from '../types/paragraph-type.ts';
import { QuoteType } from '../types/quote-type.ts';
import { SpeakerType } from '../types/speaker-type.ts';

const MAKERS: Readonly<Record<string, (row: unknown) => unknown>> = {
  Article: (row) => new ArticleType(trusted<ArticleRow>(row)),
  Paragraph: (row) => new ParagraphType(trusted<ParagraphRow>(row)),
  Quote: (row) => new QuoteType(trusted<QuoteRow>(row)),
  Speaker: (row) => new SpeakerType(trusted<SpeakerRow>(row)),
  Layer: (row) => new LayerType(trusted<LayerRow>(row)),
};

/** The API object of a row that a plan has read; undefined for the query, which has no row. */
export function objectOfRow(typeName: string, row: unknown): unknown {
  return MAKERS[typeName]?.(row);
}
