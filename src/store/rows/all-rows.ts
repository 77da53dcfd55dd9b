import { ArticleLayerRow } from './article-layer-row.ts';
import { ArticleRow } from './article-row.ts';
import { CorpusRow } from './corpus-row.ts';
import { CorrectionRow } from './correction-row.ts';
import { LayerRow } from './layer-row.ts';
import { MentionRow } from './mention-row.ts';
import { NearWordsRow } from './near-words-row.ts';
import { OrphanRow } from './orphan-row.ts';
import { ParagraphRow } from './paragraph-row.ts';
import { PublisherRow } from './publisher-row.ts';
import { QuoteRow } from './quote-row.ts';
import { SpanRow } from './span-row.ts';
import { SpeakerCueRow } from './speaker-cue-row.ts';
import { SpeakerFormRow } from './speaker-form-row.ts';
import { SpeakerRow } from './speaker-row.ts';
import { WordsFingerprintRow } from './words-fingerprint-row.ts';

/** Every table of the database, as TypeORM knows it. */
export const ALL_ROWS = [
  CorpusRow,
  ArticleRow,
  ParagraphRow,
  LayerRow,
  ArticleLayerRow,
  SpeakerRow,
  SpeakerFormRow,
  SpeakerCueRow,
  PublisherRow,
  QuoteRow,
  SpanRow,
  MentionRow,
  CorrectionRow,
  OrphanRow,
  WordsFingerprintRow,
  NearWordsRow,
] as const;
