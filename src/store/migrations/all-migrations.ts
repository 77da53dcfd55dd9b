import { CreateCorpus1767225600000 } from './1-create-corpus.ts';
import { KeepTokens1767312000000 } from './2-keep-tokens.ts';
import { IndexQuoteFacts1767398400000 } from './3-index-quote-facts.ts';
import { KeepNearDuplicates1767484800000 } from './4-keep-near-duplicates.ts';
import { MendEarlySchemas1767571200000 } from './5-mend-early-schemas.ts';
import { MarkDatabase1767657600000 } from './6-mark-database.ts';
import { KeepPrintedParts1767744000000 } from './7-keep-printed-parts.ts';

/** Every migration, oldest first. A released migration is never edited. */
export const ALL_MIGRATIONS = [
  CreateCorpus1767225600000,
  KeepTokens1767312000000,
  IndexQuoteFacts1767398400000,
  KeepNearDuplicates1767484800000,
  MendEarlySchemas1767571200000,
  MarkDatabase1767657600000,
  KeepPrintedParts1767744000000,
] as const;
