import { isDemonym } from '../facts/demonyms.ts';
import { isBodyNoun } from '../facts/organizations.ts';
import { isRoleNoun } from '../facts/nouns.ts';
import { genderOfNoun, titleOf } from '../facts/titles.ts';
import type { Description } from '../cast/find-descriptions.ts';
import { answerWith } from './answers.ts';
import { isGender, type Candidate } from './focus.ts';
import { headNoun, type SourcePhrase } from './source-phrase.ts';
import type { Answer, Stage } from './stage.ts';

const DEFINITE = new Set('the this that his her its their my our'.split(' '));
const INDEFINITE = new Set(
  'a an one another some several many two three four five few most other no any each every all'.split(' '),
);

/** Of more descriptions with one noun the last ones are compared. */
const MAX_KNOWN = 60;

/** Nouns for people whom news knows by name: they are called so without having been introduced so. */
const PUBLIC_ROLES = new Set(
  (
    'actor actress author billionaire businessman businesswoman candidate congressman congresswoman contender entrepreneur governor incumbent ' +
    'lady lawmaker mogul mayor minister nominee politician premier president secretary senator singer star tycoon writer'
  ).split(' '),
);

/** Words that say the same of people. */
const SAME: readonly (readonly string[])[] = [
  ['lawmaker', 'senator', 'representative', 'congressman', 'congresswoman', 'legislator'],
  ['lawyer', 'attorney', 'counsel'],
  ['spokesman', 'spokeswoman', 'spokesperson'],
  ['chairman', 'chairwoman', 'chairperson', 'chair'],
  ['physician', 'doctor'],
  ['candidate', 'nominee'],
  ['councillor', 'councilor', 'councilman', 'councilwoman', 'member'],
  ['reporter', 'journalist', 'correspondent'],
  ['advisor', 'adviser', 'aide'],
];
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME.flatMap((words) => words.map((word) => [word, words] as const)),
);
const GOP = new Map([['republican', 'gop']]);

/** "The council member", "the Indiana governor": whom the text has called so before, or calls so at the name later. */
export function byDescription(stage: Stage, phrase: SourcePhrase): Answer | undefined {
  const { reading } = stage;
  const start = reading.lower(phrase.first);
  if (INDEFINITE.has(start)) return undefined;
  const noun = headNoun(reading, phrase);
  const head = titleOf(noun)?.role ?? noun;
  const isKnownKind = isRoleNoun(head) || titleOf(noun) !== undefined || isBodyNoun(noun);
  if (!DEFINITE.has(start) && !isKnownKind) return undefined;
  if (head === 'man' || head === 'woman') return byGender(stage, phrase, head);
  return byKnownDescription(stage, phrase, head) ?? byBody(stage, phrase, noun) ?? byFocus(stage, phrase, head);
}

function byKnownDescription(stage: Stage, phrase: SourcePhrase, head: string): Answer | undefined {
  const asked = modifiersOf(stage, phrase);
  const known = (SYNONYMS.get(head) ?? [head]).flatMap((word) => (stage.byHead.get(word) ?? []).slice(-MAX_KNOWN));
  let best: { description: Description; score: number } | undefined;
  for (const description of known) {
    const score = fit(stage, asked, description, phrase.first) + (description.head === head ? 0.5 : 0);
    if (score > 0 && (!best || score > best.score)) best = { description, score };
  }
  if (!best) return undefined;
  const { first, end, character } = best.description;
  return answerWith(stage, character, {
    rule: 'a description takes whom the text has called so',
    explanation: 'The text says of % what the source says.',
    confidence: 0.8,
    because: [{ first, end }],
  });
}

function modifiersOf({ reading }: Stage, { first, headEnd }: SourcePhrase): string[] {
  const words: string[] = [];
  for (let token = first; token < headEnd - 1; token += 1) {
    const lower = reading.lower(token);
    if (!DEFINITE.has(lower) && lower !== "'s") words.push(lower);
  }
  return words;
}

/** Shared words count for it, others against; the last one named before is preferred. */
function fit(
  { lastAt }: Stage,
  asked: readonly string[],
  { modifiers, character, first }: Description,
  token: number,
): number {
  const shared = asked.filter(
    (word) => modifiers.includes(word) || modifiers.some((known) => GOP.get(known) === word || GOP.get(word) === known),
  );
  const other = asked.length - shared.length;
  const last = lastAt[character] ?? -1;
  const distance = last < 0 ? 5000 : token - last;
  if ((asked.length > 0 && shared.length === 0 && modifiers.length > 0) || isOther(asked, modifiers)) return 0;
  return 1 + shared.length - 0.6 * other - Math.min(distance, 5000) / 10_000 - (first > token ? 0.3 : 0);
}

/** The Republican candidate is not the Libertarian one, the president not the vice president. */
function isOther(asked: readonly string[], known: readonly string[]): boolean {
  if (known.includes('vice') !== asked.includes('vice')) return true;
  const [a, b] = [asked.filter(isDemonym), known.filter(isDemonym)];
  return (
    a.length > 0 &&
    b.length > 0 &&
    !a.some((word) => b.includes(word) || b.includes(GOP.get(word) ?? '') || b.some((other) => GOP.get(other) === word))
  );
}

/** "The Lower Harbour politician", of whom the text has not said so: the person in focus, where the noun is of public life. */
function byFocus(stage: Stage, { first, headEnd }: SourcePhrase, head: string): Answer | undefined {
  if (stage.reading.lower(first) !== 'the' || !PUBLIC_ROLES.has(head)) return undefined;
  const gender = genderOfNoun(head);
  const { cast, genders, focus, spokenOf } = stage;
  const isLike = (character: number): boolean =>
    cast.characters[character]?.kind === 'person' && isGender(gender, genders[character]);
  const [best] = focus.candidates((character) => isLike(character) && !spokenOf.has(character));
  if (!best) return undefined;
  return answerWith(stage, best.character, {
    rule: 'a description that fits nobody else takes the person in focus',
    explanation: 'The text calls nobody else so; it has spoken of % last.',
    confidence: 0.45,
    because: [{ first, end: headEnd }],
  });
}

function byGender(stage: Stage, phrase: SourcePhrase, head: 'man' | 'woman'): Answer | undefined {
  const gender = head === 'man' ? 'male' : 'female';
  const candidates = stage.focus.candidates(
    (character) => stage.cast.characters[character]?.kind === 'person' && isGender(gender, stage.genders[character]),
  );
  const best = lastHere(stage, phrase, candidates) ?? candidates[0];
  if (!best) return undefined;
  return answerWith(stage, best.character, {
    rule: 'a description takes the person in focus',
    explanation: `“the ${head}” stands for %, of whom the text has spoken last.`,
    confidence: 0.6,
    because: [{ first: phrase.first, end: phrase.headEnd }],
  });
}

/** In "Pike told Torrick to row. “Good,” said the old woman." it is the other one who answers, named last in this paragraph. */
function lastHere(
  { reading }: Stage,
  { first }: SourcePhrase,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const { paragraph } = reading.tokens;
  return candidates.filter(({ token }) => paragraph[token] === paragraph[first]).sort((a, b) => b.token - a.token)[0];
}

/** "The association", "the office": the body in focus with this word in its name; "the company" any. */
function byBody(stage: Stage, phrase: SourcePhrase, noun: string): Answer | undefined {
  if (!isBodyNoun(noun)) return undefined;
  const { focus, cast } = stage;
  const bodies = stage.bodiesByWord.get(noun) ?? [];
  const [inFocus] = focus.candidates((character) => cast.characters[character]?.kind === 'organization');
  const named = inFocus !== undefined && bodies.includes(inFocus.character) ? inFocus.character : bodies.at(-1);
  const found = named ?? (noun === 'company' || noun === 'firm' || noun === 'group' ? inFocus?.character : undefined);
  if (found === undefined) return undefined;
  return answerWith(stage, found, {
    rule: 'a description takes the body of that name',
    explanation: `“${noun}” stands for %.`,
    confidence: 0.8,
    because: [{ first: phrase.first, end: phrase.headEnd }],
  });
}
