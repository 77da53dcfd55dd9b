import { readFile } from 'node:fs/promises';
import type { WordTagger } from '../attribution/words/word-tagger.ts';
import { UserError } from '../corpus/user-error.ts';

/** The learned weights; they lie beside the code that reads them, in the sources and in the built program. */
const WEIGHTS = new URL('../attribution/model/english.model', import.meta.url);

let loaded: Promise<WordTagger> | undefined;

/** The tagger of words with the weights that are shipped, read once in each thread. Throws `UserError` when they are not there. */
export function loadWordTagger(): Promise<WordTagger> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<WordTagger> {
  const { readWordTagger } = await import('../attribution/words/read-word-tagger.ts');
  return readWordTagger(await readFile(WEIGHTS).catch(missing));
}

function missing(): never {
  throw new UserError(
    'BAD_ARGUMENT',
    'The learned weights, attribution/model/english.model, are not there or cannot be read. Install the program anew.',
  );
}
