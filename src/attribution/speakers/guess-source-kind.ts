import type { SpeakerReference } from '../../corpus/speaker.ts';
import type { SourceKind } from '../../corpus/vocabulary.ts';
import { foldText } from '../../text/fold.ts';
import { namesSpeaker } from './names-speaker.ts';
import { printedWords } from './printed-words.ts';

const PRONOUNS = new Set(
  (
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself ' +
    'it its itself they them their theirs themselves themself this that these those who whom whose which'
  ).split(' '),
);

/** Printed like this they are no pronouns. */
const ABBREVIATIONS = new Set(['IT', 'US', 'WHO']);

/** May stand beside a pronoun without making a description of it: "they all", "both of them". */
const BESIDE_PRONOUNS = new Set('all both each of'.split(' '));

/** Heads of sources that are texts, not people. */
const DOCUMENTS = new Set(
  (
    'account ad advertisement affidavit analysis article autobiography bill biography book briefing broadcast ' +
    'bulletin bylaw caption card clip column commentary communique complaint constitution contract diary dispatch document ' +
    'documentary draft editorial email essay filing film headline indictment investigation law lawsuit leaflet ' +
    'letter list manifesto memo memoir memorandum message motto newsletter note notice order pamphlet petition ' +
    'piece placard podcast poll post poster record recording release report resolution review ruling sign slogan ' +
    'speech statement statistic statute story study submission summary survey tape text transcript treaty tweet ' +
    'verdict video warrant'
  ).split(' '),
);

/** What follows one of these describes the head of the noun phrase: "a letter from the mayor" is a letter. */
const AFTER_HEAD =
  /[,;:(–—]| (?:of|from|by|for|in|on|at|to|with|about|that|which|who|whose|as|released|published|signed|posted|shared|left|sent|pushed) /iu;

/**
 * How the words of a source name it, from the words alone and the speaker they were resolved to (undefined: nobody).
 *
 * - no words: implicit; only pronouns: pronoun
 * - the speaker is a document, or the head of the words is one ("a police report"): document, whether resolved or not
 * - no speaker: anonymous
 * - a capitalized word of the speaker's name, or its initials: name; any other words: description
 */
export function guessSourceKind(sourceText: string, speaker: SpeakerReference | undefined): SourceKind {
  const words = printedWords(sourceText);
  if (words.length === 0) return 'implicit';
  if (isPronoun(words)) return 'pronoun';
  const isNamed = speaker !== undefined && namesSpeaker(sourceText, speaker);
  if (speaker?.kind === 'document' || isDocument(sourceText, isNamed)) return 'document';
  if (!speaker) return 'anonymous';
  return isNamed ? 'name' : 'description';
}

function isPronoun(words: readonly string[]): boolean {
  const spoken = words.map((word) => (ABBREVIATIONS.has(word) ? word : foldText(word)));
  const isOnlyPronouns = spoken.every((word) => PRONOUNS.has(word) || BESIDE_PRONOUNS.has(word));
  return isOnlyPronouns && spoken.some((word) => PRONOUNS.has(word));
}

/** A head in capitals is a name (The Washington Post, Bill), but for an unnamed one at the start of a sentence (Reports). */
function isDocument(sourceText: string, isNamed: boolean): boolean {
  const phrase = printedWords(sourceText.trim().split(AFTER_HEAD, 1)[0] ?? '');
  const head = phrase.at(-1);
  if (head === undefined) return false;
  if (/^\p{Lu}/u.test(head) && (isNamed || phrase.length > 1)) return false;
  const word = foldText(head);
  return DOCUMENTS.has(word) || DOCUMENTS.has(word.replace(/ies$/, 'y').replace(/s$/, ''));
}
