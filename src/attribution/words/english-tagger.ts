import { type Span, sliceSpan } from '../../text/span.ts';
import { TaggedWords, UNKNOWN_POS } from '../../text/tagged-words.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import type { TaggerParts } from '../model/model-file.ts';
import { tagTokens, TAGS } from '../model/tagger.ts';
import { Vocabulary } from '../model/vocabulary.ts';
import { type CutText, cutText, type TokenRange } from '../reading/reading.ts';
import { WordTable } from '../reading/word-table.ts';
import { contractedPos, isApostrophe } from './contracted-pos.ts';
import { KnownWord, WordPart } from './known-words.ts';
import type { TaggableArticle } from './word-tagger.ts';

/** The tokens of an article as the tagger reads it, with their parts of speech as numbers of `TAGS`. */
interface TaggedReading extends CutText {
  readonly text: string;
  readonly words: readonly KnownWord[];
  readonly tag: Int32Array;
}

/** Words of search of a paragraph: word `i` has the `i`th entry of each list. */
interface WordList {
  readonly parts: WordPart[];
  /** In the text of the article. */
  readonly starts: number[];
  /** The token of the reading that covers the start. */
  readonly tokens: number[];
}

/** Soft hyphens and joiners. They do not end a word of search, but may end a token of the reading. */
const JOINER = /[\u00ad\u200c\u200d]/;

/** Texts repeat most of their words. */
const REMEMBERED_WORDS = 1 << 15;

const UNKNOWN_TAG = tagNumber(UNKNOWN_POS);

/** Tags the words of English articles. Remembers words, no texts. */
export class EnglishTagger {
  readonly #words: WordTable<KnownWord>;

  constructor(private readonly weights: TaggerParts) {
    const vocabulary = new Vocabulary(weights.vocabulary);
    this.#words = new WordTable(REMEMBERED_WORDS, (printed) => new KnownWord(printed, vocabulary.look(printed)));
  }

  /** Each word gets the tag of the token of the reading that covers its start. */
  tag(article: TaggableArticle): TaggedWords {
    const reading = this.#read(article);
    const tagged = new TaggedWords();
    const hasJoiners = JOINER.test(article.text);
    for (const [index, paragraph] of article.paragraphs.entries()) {
      const before = tagged.places.length;
      const range = reading.paragraphs[index] ?? { first: 0, end: 0 };
      const isJoined = hasJoiners && JOINER.test(sliceSpan(article.text, paragraph));
      if (isJoined) this.#addJoined(tagged, reading, { ...paragraph, ...range });
      else this.#addTokens(tagged, reading, range);
      tagged.counts.push(tagged.places.length - before);
    }
    return tagged;
  }

  #read(article: TaggableArticle): TaggedReading {
    const { text } = article;
    const cut = cutText(article);
    const { count, startUtf16, endUtf16, sentence } = cut.tokens;
    const words: KnownWord[] = [];
    for (let token = 0; token < count; token += 1)
      words.push(this.#words.at(text, startUtf16[token] ?? 0, endUtf16[token] ?? 0));
    const tag = new Int32Array(count);
    tagTokens({ facts: words, sentence, tag }, this.weights.tagger);
    return { ...cut, text, words, tag };
  }

  /** Adds the words of a paragraph without joiners: they are those of its tokens. */
  #addTokens(tagged: TaggedWords, reading: TaggedReading, range: TokenRange): void {
    const { tokens, text, words, tag } = reading;
    const before = tagged.places.length;
    const paragraphEnd = tokens.endUtf16[range.end - 1] ?? 0;
    let list: WordList | undefined;
    for (let token = range.first; token < range.end; token += 1) {
      const word = words[token];
      if (word === undefined) continue;
      const [start, end] = [tokens.startUtf16[token] ?? 0, tokens.endUtf16[token] ?? 0];
      const isContracted = end < paragraphEnd && isApostrophe(text.charCodeAt(end));
      const type = isContracted ? undefined : word.typeAs(tag[token] ?? UNKNOWN_TAG);
      if (type) {
        tagged.add(type, start);
        continue;
      }
      for (const part of word.parts) {
        list ??= wordsOf(reading, range);
        const number = this.#tagOfPart(reading, list, tagged.places.length - before);
        tagged.add(part.typeAs(number), start + part.startUtf16);
      }
    }
  }

  /** Adds the words of any paragraph. */
  #addJoined(tagged: TaggedWords, reading: TaggedReading, paragraph: Span & TokenRange): void {
    const { tokens, text, tag } = reading;
    const list = this.#cutJoined(reading, paragraph);
    for (const [index, part] of list.parts.entries()) {
      const { startUtf16, endUtf16 } = placedWord(list, index);
      const token = list.tokens[index] ?? 0;
      const isToken = tokens.startUtf16[token] === startUtf16 && tokens.endUtf16[token] === endUtf16;
      const isContracted = endUtf16 < paragraph.endUtf16 && isApostrophe(text.charCodeAt(endUtf16));
      const number = isToken && !isContracted ? tag[token] : this.#tagOfPart(reading, list, index);
      tagged.add(part.typeAs(number ?? UNKNOWN_TAG), startUtf16);
    }
  }

  #cutJoined({ text, tokens: { endUtf16 } }: TaggedReading, paragraph: Span & TokenRange): WordList {
    const list: WordList = { parts: [], starts: [], tokens: [] };
    let token = paragraph.first;
    for (const { folded, ...span } of tokenize(sliceSpan(text, paragraph))) {
      const [start, end] = [paragraph.startUtf16 + span.startUtf16, paragraph.startUtf16 + span.endUtf16];
      while ((endUtf16[token] ?? Infinity) <= start) token += 1;
      const known = this.#words
        .at(text, start, end)
        .parts.find((part) => part.folded === folded && part.word.length === end - start);
      list.parts.push(known ?? new WordPart({ folded, startUtf16: 0, endUtf16: end - start }, text.slice(start, end)));
      list.starts.push(start);
      list.tokens.push(token);
    }
    return list;
  }

  /** The tag of a word that is a part of a token of the reading, or of a contraction: of a compound, a number, an acronym, of it’s. */
  #tagOfPart({ text, tag, tokens }: TaggedReading, list: WordList, index: number): number {
    const word = placedWord(list, index);
    const token = list.tokens[index] ?? 0;
    const isFirst = word.endUtf16 < (tokens.endUtf16[token] ?? 0) && /[-‐‑]/.test(text.charAt(word.endUtf16));
    const tagged = isFirst ? this.#tagAlone(sliceSpan(text, word)) : (tag[token] ?? UNKNOWN_TAG);
    const before = index > 0 ? placedWord(list, index - 1) : undefined;
    const after = index + 1 < list.parts.length ? placedWord(list, index + 1) : undefined;
    return tagNumber(contractedPos(text, { before, word, after }, TAGS[tagged] ?? UNKNOWN_POS));
  }

  /** The tagger takes "third-grade" for one word and tells what grade is; third is what it would be alone. */
  #tagAlone(word: string): number {
    const known = this.#words.at(word, 0, word.length);
    if (known.alone !== undefined) return known.alone;
    const paragraph = { startUtf16: 0, endUtf16: word.length, kind: 'body' } as const;
    const { tag } = this.#read({ text: word, paragraphs: [paragraph], language: 'en' });
    known.alone = tag[0] ?? UNKNOWN_TAG;
    return known.alone;
  }
}

function tagNumber(pos: string): number {
  return TAGS.findIndex((tag) => tag === pos);
}

/** The words of a paragraph without joiners. */
function wordsOf({ tokens, words }: TaggedReading, { first, end }: TokenRange): WordList {
  const list: WordList = { parts: [], starts: [], tokens: [] };
  for (let token = first; token < end; token += 1) {
    for (const part of words[token]?.parts ?? []) {
      list.parts.push(part);
      list.starts.push((tokens.startUtf16[token] ?? 0) + part.startUtf16);
      list.tokens.push(token);
    }
  }
  return list;
}

/** A word with its span in the text. */
function placedWord({ parts, starts }: WordList, index: number): Token {
  const { folded = '', word = '' } = parts[index] ?? {};
  const startUtf16 = starts[index] ?? 0;
  return { startUtf16, endUtf16: startUtf16 + word.length, folded };
}
