import { readTaggerParts } from '../model/model-file.ts';
import { tagTokens, TAGS } from '../model/tagger.ts';
import { Vocabulary } from '../model/vocabulary.ts';
import { wordColumnsOf } from '../model/word-columns.ts';
import { readWords, type Tokens } from '../reading/reading.ts';
import type { TaggedToken } from '../../text/tagged-token.ts';
import { tokenize } from '../../text/tokens.ts';
import { contractedPos } from './contracted-pos.ts';
import { LemmaMemory } from './lemma-memory.ts';
import { plainWordTagger, type TaggableArticle, taggedToken, UNKNOWN_POS, type WordTagger } from './word-tagger.ts';

/**
 * The tagger in a file of learned weights, the same that finds attributions; it knows English, and leaves texts of other languages to
 * `plainWordTagger`. Throws when the bytes are no such file, or one of another version.
 */
export function readWordTagger(bytes: Uint8Array): WordTagger {
  const { vocabulary, tagger } = readTaggerParts(bytes);
  const words = new Vocabulary(vocabulary);
  const lemmas = new LemmaMemory();
  return (article) => {
    if (!isEnglish(article.language)) return plainWordTagger(article);
    const reading = readWords(article);
    const columns = wordColumnsOf(reading, words);
    tagTokens(columns, tagger);
    return wordsOf(article, { tokens: reading.tokens, tag: columns.tag }, lemmas);
  };
}

/** Is a BCP 47 tag that of English, as it is spoken anywhere? */
function isEnglish(language: string): boolean {
  return /^en(?:-|$)/i.test(language);
}

/** The tokens of a reading with their tags. */
interface TaggedReading {
  readonly tokens: Tokens;
  readonly tag: Int32Array;
}

/** Each word gets the tag of the token of the reading that covers its start; both are passed over once. */
function wordsOf(
  { text, paragraphs }: TaggableArticle,
  { tokens, tag }: TaggedReading,
  lemmas: LemmaMemory,
): TaggedToken[][] {
  let at = 0;
  return paragraphs.map(({ startUtf16: start, endUtf16 }) => {
    const paragraph = text.slice(start, endUtf16);
    const words = tokenize(paragraph);
    return words.map((word, index) => {
      const place = start + word.startUtf16;
      while (at < tokens.count && (tokens.endUtf16[at] ?? 0) <= place) at += 1;
      const isCovered = at < tokens.count && (tokens.startUtf16[at] ?? 0) <= place;
      const pos =
        contractedPos(paragraph, words, index) ?? (isCovered ? TAGS[tag[at] ?? -1] : undefined) ?? UNKNOWN_POS;
      return taggedToken(paragraph, word, lemmas.lemmaOf(word.folded, pos), pos);
    });
  });
}
