import { foldText } from '../../text/fold.ts';
import { tokenize } from '../../text/tokens.ts';
import { CUE_BY_FORM, PHRASES_BY_FIRST_WORD, wordsOf } from './cue-index.ts';
import type { CueLemma } from './cue-index.ts';
import { BARE_CUE_NOUNS, CUE_NOUNS } from './cue-nouns.ts';
import { stripInflection } from './strip-inflection.ts';

const NOUNS = new Set(wordsOf(CUE_NOUNS));
const BARE_NOUNS = new Set(wordsOf(BARE_CUE_NOUNS));

/** After these, a word that could be a verb is a noun: "his claim", "in remarks". */
const BEFORE_NOUN = new Set(wordsOf('a an the this these those his her its their our my your in on of at from with'));

/** After these, a word that could be a noun is a verb: "took to tweet", "would email". */
const BEFORE_VERB = new Set(wordsOf('to will would can could may might must shall should do does did'));

/** Words that say nothing about what kind of cue it is. */
const EMPTY_WORDS = new Set([
  ...BEFORE_NOUN,
  ...BEFORE_VERB,
  ...wordsOf('am is are was were be been being has have had having not also then later again as that by for about s t'),
  ...wordsOf('i you he she it we they who him them us me himself herself itself themselves and or but so'),
]);

/**
 * The dictionary form and class of a cue as printed.
 *
 * The first reporting verb or known phrase decides: "was quoted as saying" → quote, "has been denying" → deny,
 * "told reporters" → tell, "pointed out" → point out. Negation changes nothing: "did not say" → say. Without one, a noun of
 * speaking or writing stands for itself: "in a statement" → statement, other. A colon or dash is the lemma ":", neutral. Of
 * unknown words the first that is no auxiliary, article or the like loses its ending: "was grumping" → grump, other.
 */
export function lemmatizeCue(text: string): CueLemma {
  const words = tokenize(text).map(({ folded }) => folded);
  if (words.length === 0) return lemmatizePunctuation(text);
  return (
    verbalCue(words) ?? { lemma: nounIn(words) ?? unknownIn(words) ?? shortened(foldText(text.trim())), class: 'other' }
  );
}

function lemmatizePunctuation(text: string): CueLemma {
  const mark = text.trim();
  return /^(?:[:：]|[-‐-―−]+)$/u.test(mark)
    ? { lemma: ':', class: 'neutral' }
    : { lemma: shortened(mark), class: 'other' };
}

/** No dictionary has a longer form, and databases index none. */
function shortened(text: string): string {
  return Array.from(text).slice(0, 100).join('');
}

function verbalCue(words: readonly string[]): CueLemma | undefined {
  for (const [at, word] of words.entries()) {
    const phrase = PHRASES_BY_FIRST_WORD.get(word)?.find(({ rest }) =>
      rest.every((next, i) => words[at + 1 + i] === next),
    );
    if (phrase) return { lemma: phrase.lemma, class: phrase.class };
    const verb = CUE_BY_FORM.get(word);
    if (verb && !isNounAt(words, at)) return verb;
  }
  return undefined;
}

function isNounAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  if (BEFORE_VERB.has(before)) return false;
  return BARE_NOUNS.has(word) || (BEFORE_NOUN.has(before) && !word.endsWith('ing'));
}

function nounIn(words: readonly string[]): string | undefined {
  return words.map(stripInflection).findLast((word) => NOUNS.has(word));
}

function unknownIn(words: readonly string[]): string | undefined {
  const telling = words.find((word) => !EMPTY_WORDS.has(word) && !word.endsWith('ly'));
  return telling === undefined ? undefined : stripInflection(telling);
}
