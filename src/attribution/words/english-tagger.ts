import type { TaggedToken } from '../../text/tagged-token.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { TaggerParts } from '../model/model-file.ts';
import { tagTokens, TAGS } from '../model/tagger.ts';
import { Vocabulary } from '../model/vocabulary.ts';
import { wordColumnsOf } from '../model/word-columns.ts';
import { readWords, type Tokens } from '../reading/reading.ts';
import { contractedPos } from './contracted-pos.ts';
import { LemmaMemory } from './lemma-memory.ts';
import { type TaggableArticle, taggedToken, UNKNOWN_POS } from './word-tagger.ts';

/** The tokens of a reading with their parts of speech, as numbers of `TAGS`. */
interface TaggedReading {
  readonly tokens: Tokens;
  readonly tag: Int32Array;
}

/** More distinct first parts of compounds than this are forgotten together. */
const REMEMBERED_PARTS = 5_000;

/** Tags the words of English articles. Remembers words, no texts. */
export class EnglishTagger {
  readonly #vocabulary: Vocabulary;
  readonly #lemmas = new LemmaMemory();
  readonly #parts = new Map<string, string>();

  constructor(private readonly weights: TaggerParts) {
    this.#vocabulary = new Vocabulary(weights.vocabulary);
  }

  /** Each word gets the tag of the token of the reading that covers its start; both are passed over once. */
  tag(article: TaggableArticle): TaggedToken[][] {
    const { text, paragraphs } = article;
    const { tokens, tag } = this.#read(article);
    let at = 0;
    return paragraphs.map(({ startUtf16: start, endUtf16 }) => {
      const paragraph = text.slice(start, endUtf16);
      const words = tokenize(paragraph);
      return words.map((word, index) => {
        while ((tokens.endUtf16[at] ?? Infinity) <= start + word.startUtf16) at += 1;
        const end = (tokens.endUtf16[at] ?? 0) - start;
        const tagged = isFirstPart(paragraph, word, end) ? this.#partTag(paragraph, word) : TAGS[tag[at] ?? -1];
        const pos = contractedPos(paragraph, words, index, tagged ?? UNKNOWN_POS);
        return taggedToken(paragraph, word, this.#lemmas.lemmaOf(word.folded, pos), pos);
      });
    });
  }

  #read(article: TaggableArticle): TaggedReading {
    const reading = readWords(article);
    const columns = wordColumnsOf(reading, this.#vocabulary);
    tagTokens(columns, this.weights.tagger);
    return { tokens: reading.tokens, tag: columns.tag };
  }

  /** The tagger takes "third-grade" for one word and tells what grade is; third is what it would be alone. */
  #partTag(paragraph: string, { startUtf16, endUtf16 }: Token): string | undefined {
    const text = paragraph.slice(startUtf16, endUtf16);
    const known = this.#parts.get(text);
    if (known !== undefined) return known;
    const { tag } = this.#read({
      text,
      paragraphs: [{ startUtf16: 0, endUtf16: text.length, kind: 'body' }],
      language: 'en',
    });
    const found = TAGS[tag[0] ?? -1] ?? UNKNOWN_POS;
    if (this.#parts.size >= REMEMBERED_PARTS) this.#parts.clear();
    this.#parts.set(` ${text}`.slice(1), found);
    return found;
  }
}

/** Is a word followed by a hyphen, and more of the token that ends at `end`? */
function isFirstPart(paragraph: string, { endUtf16 }: Token, end: number): boolean {
  return endUtf16 < end && /[-‐‑]/.test(paragraph.charAt(endUtf16));
}
