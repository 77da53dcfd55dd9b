import { readTaggerParts } from '../model/model-file.ts';
import { EnglishTagger } from './english-tagger.ts';
import { plainWordTagger, type WordTagger } from './word-tagger.ts';

/**
 * The tagger in a file of learned weights, the same that finds attributions; it knows English, and leaves texts of other languages to
 * `plainWordTagger`. Throws when the bytes are no such file, or one of another version.
 */
export function readWordTagger(bytes: Uint8Array): WordTagger {
  const english = new EnglishTagger(readTaggerParts(bytes));
  return (article) => (isEnglish(article.language) ? english.tag(article) : plainWordTagger(article));
}

/** Is a BCP 47 tag that of English, as it is spoken anywhere? */
function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language);
}
