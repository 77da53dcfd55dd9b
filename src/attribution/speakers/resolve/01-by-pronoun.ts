import { answerWith } from './answers.ts';
import { isGender, type Candidate } from './focus.ts';
import { pronounOf } from './pronouns.ts';
import type { SourcePhrase } from './source-phrase.ts';
import type { Answer, Stage } from './stage.ts';

/** A source that is a pronoun: he, she, they, it, who. */
export function byPronoun(stage: Stage, phrase: SourcePhrase): Answer | undefined {
  const pronoun = pronounOf(stage.reading.lower(phrase.first));
  if (!pronoun || phrase.headEnd - phrase.first > 1) return undefined;
  if (pronoun.number === 'relative') return byRelative(stage, phrase);
  if (pronoun.number === 'self') return undefined;
  if (pronoun.number === 'one') return byPersonal(stage, phrase.first);
  return byPlural(stage, phrase.first, pronoun.number === 'thing');
}

/** Whom he or she is: of whom the text has spoken most and last. Learns the gender of a name that no list has. */
export function byPersonal(stage: Stage, token: number): Answer | undefined {
  const { focus, cast, genders, reading } = stage;
  const gender = pronounOf(reading.lower(token))?.gender;
  const isPerson = (character: number): boolean =>
    cast.characters[character]?.kind === 'person' &&
    isGender(gender, genders[character]) &&
    !stage.spokenOf.has(character);
  const { best, next } = nearer(stage, token, focus.candidates(isPerson));
  if (!best || isUnnamed(stage, token, best.token)) return undefined;
  genders[best.character] ??= gender;
  stage.pronounAt[token] = best.character;
  const share = best.weight / (best.weight + (next?.weight ?? 0));
  return answerWith(stage, best.character, {
    rule: 'a pronoun takes the person in focus',
    explanation: `“${reading.word(token)}” stands for %, of whom the text has spoken last and who fits in gender and number.`,
    confidence: 0.5 + 0.45 * share,
    because: [
      { first: token, end: token + 1 },
      { first: best.token, end: best.token + 1 },
    ],
  });
}

/** Somebody of whom this paragraph has spoken goes before one of whom only earlier ones have, unless that one is much more in focus. */
function nearer(
  { reading }: Stage,
  token: number,
  [best, next]: readonly Candidate[],
): { readonly best: Candidate | undefined; readonly next: Candidate | undefined } {
  const { paragraph } = reading.tokens;
  const isHere = (candidate: Candidate | undefined): boolean =>
    candidate !== undefined && paragraph[candidate.token] === paragraph[token];
  const isNearer = best && next && isHere(next) && !isHere(best) && next.weight > NEARER * best.weight;
  return isNearer ? { best: next, next: best } : { best, next };
}
const NEARER = 0.5;

/** "A driver said …, he said": one without a name spoke in this paragraph, and of nobody else has it spoken. */
function isUnnamed({ unnamed, reading }: Stage, token: number, lastNamed: number): boolean {
  const { paragraph } = reading.tokens;
  return (
    unnamed.token > lastNamed && paragraph[token] === unnamed.paragraph && paragraph[lastNamed] !== unnamed.paragraph
  );
}

function byRelative(stage: Stage, { first }: SourcePhrase): Answer | undefined {
  const { reading, cast, descriptions } = stage;
  const before = reading.word(first - 1) === ',' ? first - 2 : first - 1;
  const described = descriptions[stage.descriptionAt[before] ?? -1];
  const named = cast.names[cast.mentionAt[before] ?? -1];
  const character = named ? cast.characterOf[cast.mentionAt[before] ?? -1] : described?.character;
  if (character === undefined || cast.characters[character]?.isWeak === true) return undefined;
  return answerWith(stage, character, {
    rule: 'a relative pronoun takes the name before it',
    explanation: `“${reading.word(first)}” belongs to %, whose name stands right before it.`,
    confidence: 0.9,
    because: [{ first: before, end: first + 1 }],
  });
}

/** They and it: a body or a group in focus; "they" also a person of whom no gender is known. */
function byPlural(stage: Stage, token: number, isThing: boolean): Answer | undefined {
  const { focus, cast, genders, reading } = stage;
  const [best] = focus.candidates((character) => {
    const kind = cast.characters[character]?.kind;
    if (kind === 'organization' || kind === 'group') return true;
    return !isThing && kind === 'person' && genders[character] === undefined;
  });
  const lower = reading.lower(token);
  if (!best || lower === 'we' || lower === 'you' || lower === 'our' || lower === 'us') return undefined;
  return answerWith(stage, best.character, {
    rule: 'a pronoun takes the body in focus',
    explanation: `“${reading.word(token)}” stands for %, of which the text has spoken last.`,
    confidence: 0.55,
    because: [
      { first: token, end: token + 1 },
      { first: best.token, end: best.token + 1 },
    ],
  });
}
