import { CreateCorpus1767225600000 } from './1-create-corpus.ts';

/** Every migration, oldest first. A released migration is never edited. */
export const ALL_MIGRATIONS = [CreateCorpus1767225600000] as const;
