import { Entity, PrimaryColumn } from 'typeorm';

/** One fingerprint of the words of effective quotes (see `text/fingerprints.ts`): how words that are nearly the same are found. */
@Entity('words_fingerprint')
export class WordsFingerprintRow {
  @PrimaryColumn('integer')
  fingerprint!: number;

  /** As in `QuoteRow.wordsHash`. */
  @PrimaryColumn('text', { name: 'words_hash' })
  wordsHash!: string;
}
