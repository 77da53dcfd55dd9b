import { type TaggedToken, UNKNOWN_POS } from '../../text/tagged-token.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { TaggerParts } from '../model/model-file.ts';
import { tagTokens, TAGS } from '../model/tagger.ts';
import { Vocabulary } from '../model/vocabulary.ts';
import { wordColumnsOf } from '../model/word-columns.ts';
import { readWords, type Tokens } from '../reading/reading.ts';
import { contractedPos, isApostrophe } from './contracted-pos.ts';
import { type KnownWord, KnownWords, typeOf } from './known-words.ts';
import { lemmaOf } from './lemma-of.ts';
import type { TaggableArticle } from './word-tagger.ts';

/** The tokens of an article as the tagger reads it, with their parts of speech as numbers of `TAGS`. */
interface TaggedReading {
  readonly tokens: Tokens;
  readonly words: readonly KnownWord[];
  readonly tag: Int32Array;
}

/** A paragraph and its words, beside the tokens of the reading. */
interface Place {
  readonly paragraph: string;
  readonly words: readonly Token[];
  readonly index: number;
  /** The token of the reading that covers the start of the word, and where it ends in the paragraph. */
  readonly token: number;
  readonly tokenEnd: number;
}

/** Tags the words of English articles. Remembers words, no texts. */
export class EnglishTagger {
  readonly #known: KnownWords;

  constructor(private readonly weights: TaggerParts) {
    this.#known = new KnownWords(new Vocabulary(weights.vocabulary));
  }

  /** Each word gets the tag of the token of the reading that covers its start; both are passed over once. */
  tag(article: TaggableArticle): TaggedToken[][] {
    const reading = this.#read(article);
    const { tokens, words: known, tag } = reading;
    let token = 0;
    return article.paragraphs.map(({ startUtf16: start, endUtf16: end }) => {
      const paragraph = article.text.slice(start, end);
      const words = tokenize(paragraph);
      return words.map((word, index) => {
        const { startUtf16, endUtf16, folded } = word;
        while ((tokens.endUtf16[token] ?? Infinity) <= start + startUtf16) token += 1;
        const tokenEnd = (tokens.endUtf16[token] ?? 0) - start;
        const same = known[token];
        const isSame = tokens.startUtf16[token] === start + startUtf16 && tokenEnd === endUtf16;
        if (!same || !isSame || isApostrophe(paragraph.charCodeAt(endUtf16)))
          return this.#tagPart(reading, { paragraph, words, index, token, tokenEnd }, word);
        const type = typeOf(same, folded, tag[token] ?? -1);
        return { startUtf16, endUtf16, folded: type.folded, word: type.word, lemma: type.lemma, pos: type.pos };
      });
    });
  }

  #read(article: TaggableArticle): TaggedReading {
    const reading = readWords(article);
    const words: KnownWord[] = [];
    const columns = wordColumnsOf(reading, (printed) => {
      const known = this.#known.look(printed);
      words.push(known);
      return known.facts;
    });
    tagTokens(columns, this.weights.tagger);
    return { tokens: reading.tokens, words, tag: columns.tag };
  }

  /** A word that is a part of a token of the reading, or of a contraction: of a compound, a number, an acronym, of it’s. */
  #tagPart({ tag }: TaggedReading, { paragraph, words, index, token, tokenEnd }: Place, word: Token): TaggedToken {
    const { startUtf16, endUtf16, folded } = word;
    const printed = paragraph.slice(startUtf16, endUtf16);
    const isFirst = endUtf16 < tokenEnd && /[-‐‑]/.test(paragraph.charAt(endUtf16));
    const tagged = isFirst ? this.#posAlone(printed) : TAGS[tag[token] ?? -1];
    const pos = contractedPos(paragraph, words, index, tagged ?? UNKNOWN_POS);
    return { startUtf16, endUtf16, folded, word: printed, lemma: lemmaOf(folded, pos), pos };
  }

  /** The tagger takes "third-grade" for one word and tells what grade is; third is what it would be alone. */
  #posAlone(word: string): string {
    const known = this.#known.look(word);
    if (known.alone !== undefined) return known.alone;
    const paragraph = { startUtf16: 0, endUtf16: word.length, kind: 'body' } as const;
    const { tag } = this.#read({ text: word, paragraphs: [paragraph], language: 'en' });
    known.alone = TAGS[tag[0] ?? -1] ?? UNKNOWN_POS;
    return known.alone;
  }
}
