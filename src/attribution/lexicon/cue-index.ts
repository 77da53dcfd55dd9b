import { CUE_CLASSES } from '../../corpus/vocabulary.ts';
import type { CueClass } from '../../corpus/vocabulary.ts';
import { CUE_VERBS } from './cue-lexicon.ts';
import type { CueVerbClass } from './cue-lexicon.ts';
import { ACCORDING_CUES, CUE_VERB_PHRASES } from './cue-phrases.ts';
import { inflectVerb } from './inflect-verb.ts';

/** Dictionary form and class of a cue. */
export interface CueLemma {
  readonly lemma: string;
  readonly class: CueClass;
}

/** A cue of several words: what must follow its first word. */
interface CuePhrase extends CueLemma {
  readonly rest: readonly string[];
}

const VERB_CLASSES = CUE_CLASSES.filter((cueClass): cueClass is CueVerbClass => cueClass !== 'according');

/** Every form of every reporting verb: "said" → say, neutral. "Criticise" is found under "criticize". */
export const CUE_BY_FORM: ReadonlyMap<string, CueLemma> = new Map(
  VERB_CLASSES.flatMap((cueClass) =>
    wordsOf(CUE_VERBS[cueClass]).flatMap((lemma) =>
      formsOf(lemma).map((form) => [form, { lemma, class: cueClass }] as const),
    ),
  ),
);

/** Every cue of several words under every form of its first word, the longest first. */
export const PHRASES_BY_FIRST_WORD: ReadonlyMap<string, readonly CuePhrase[]> = phrasesByFirstWord();

function phrasesByFirstWord(): Map<string, CuePhrase[]> {
  const index = new Map<string, CuePhrase[]>();
  for (const [first, phrase] of allPhrases()) index.set(first, [...(index.get(first) ?? []), phrase]);
  for (const phrases of index.values()) phrases.sort((a, b) => b.rest.length - a.rest.length);
  return index;
}

function allPhrases(): (readonly [string, CuePhrase])[] {
  const fixed = ACCORDING_CUES.map((lemma) => {
    const [first = '', ...rest] = lemma.split(' ');
    return [first, { lemma, class: 'according', rest }] as const;
  });
  const verbal = VERB_CLASSES.flatMap((cueClass) =>
    CUE_VERB_PHRASES[cueClass].flatMap((lemma) => {
      const [head = '', ...rest] = lemma.split(' ');
      return formsOf(head).map((first) => [first, { lemma, class: cueClass, rest }] as const);
    }),
  );
  return [...fixed, ...verbal];
}

function formsOf(verb: string): readonly string[] {
  return verb.endsWith('ize') ? [...inflectVerb(verb), ...inflectVerb(verb.replace(/ize$/, 'ise'))] : inflectVerb(verb);
}

/** The words of a table in the lexicon. */
export function wordsOf(table: string): readonly string[] {
  return table.trim().split(/\s+/);
}
