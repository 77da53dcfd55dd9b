import type { TaggerParts } from '../../../src/attribution/model/model-file.ts';
import { bestTag, TAGGER_TEMPLATES, taggerRows, TAGS } from '../../../src/attribution/model/tagger.ts';
import { Vocabulary } from '../../../src/attribution/model/vocabulary.ts';
import { readArticle, type Reading } from '../../../src/attribution/reading/reading.ts';
import { contractedPos, isApostrophe } from '../../../src/attribution/words/contracted-pos.ts';
import { lemmaOf } from '../../../src/attribution/words/lemma-of.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { sliceSpan } from '../../../src/text/span.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import { buildArticle } from '../../support/builders.ts';
import type { TaggedToken } from '../../support/tagged-tokens.ts';

/** The words of an English article with their grammar, found the slow and plain way: nothing is remembered. */
export function tagPlainly(parts: TaggerParts, article: Article): TaggedToken[][] {
  const reading = readArticle(article);
  const tag = tagsOf(parts, reading);
  const { startUtf16: starts, endUtf16: ends } = reading.tokens;
  return article.paragraphs.map((paragraph) => {
    const text = sliceSpan(article.text, paragraph);
    const words = tokenize(text);
    return words.map((word, index) => {
      const { startUtf16, endUtf16, folded } = word;
      const token = ends.findIndex((end) => end > paragraph.startUtf16 + startUtf16);
      const [start, end] = [starts[token]! - paragraph.startUtf16, ends[token]! - paragraph.startUtf16];
      const printed = sliceSpan(text, word);
      const isAlone = endUtf16 < end && /[-‐‑]/.test(text.charAt(endUtf16));
      const tagged = TAGS[isAlone ? tagsOf(parts, readArticle(buildArticle(printed)))[0]! : tag[token]!]!;
      const isToken = start === startUtf16 && end === endUtf16 && !isApostrophe(text.charCodeAt(endUtf16));
      const between = { before: words[index - 1], word, after: words[index + 1] };
      const ownPos = folded === 'cannot' ? 'AUX' : tagged;
      const pos = isToken ? ownPos : contractedPos(text, between, tagged);
      return { startUtf16, endUtf16, folded, word: printed, lemma: lemmaOf(folded, pos), pos };
    });
  });
}

/** The tag of each token; the weights of its rows are added up one by one. */
function tagsOf({ vocabulary, tagger }: TaggerParts, reading: Reading): Int32Array {
  const { count, sentence } = reading.tokens;
  const { words, wordsPerRow } = tagger.rows;
  const bytes = new Uint8Array(words.buffer, words.byteOffset, words.byteLength);
  const facts = Array.from({ length: count }, (_, token) => new Vocabulary(vocabulary).look(reading.word(token)));
  const tokens = { facts, sentence, tag: new Int32Array(count) };
  const rows = new Int32Array(TAGGER_TEMPLATES);
  for (const [token, { soleTag }] of facts.entries()) {
    taggerRows(tokens, token, { rows, mask: words.length / wordsPerRow - 1 });
    const scores = Float64Array.from(TAGS, (_, tag) =>
      rows.reduce((sum, row) => sum + bytes[row * wordsPerRow * 4 + tag]! - 128, 0),
    );
    tokens.tag[token] = soleTag > 0 ? soleTag - 1 : bestTag(scores);
  }
  return tokens.tag;
}
