import type { Reading } from '../../reading/reading.ts';
import { PARTICLES } from '../facts/function-words.ts';
import type { NameMention } from '../names/name-mention.ts';
import type { Cast, Character } from './character.ts';
import { addMention, draftOf, fullestForm, type Draft } from './draft.ts';
import { findBearer, type Bearers } from './find-bearer.ts';
import { judgeKind } from './judge-kind.ts';
import { isSameName } from './same-name.ts';

/** More names with one last word than this are not compared with each other. */
const MAX_COMPARED = 24;

/**
 * Who is in an article: full names first, each with its variants; then single names, which join the full name that they are
 * the surname, given name, nickname, initials or account of, and stand for themselves when there is none.
 */
export function buildCast(reading: Reading, names: readonly NameMention[]): Cast {
  const drafts: Draft[] = [];
  const characterOf = new Int32Array(names.length).fill(-1);
  const byKey = new Map<string, number>();
  const bearers: Bearers = { drafts, byLast: new Map(), byFirst: new Map(), byInitials: new Map() };
  names.forEach((name, index) => {
    const alias = bearerBeforeBracket(reading, names, characterOf, index);
    if (alias !== undefined) {
      drafts[alias]?.mentions.push(index);
      byKey.set(name.words.join(' '), alias);
      characterOf[index] = alias;
    } else if (name.words.length > 1 && !name.isInHeadline) characterOf[index] = addFull(bearers, byKey, name, index);
  });
  names.forEach((name, index) => {
    if (characterOf[index] === -1) characterOf[index] = addShort(bearers, byKey, name, index);
  });
  return finish(reading, names, drafts, characterOf);
}

/** "Salma al-Nazer (سلمى الناظر)": the name in its own script, in brackets after it. */
function bearerBeforeBracket(
  reading: Reading,
  names: readonly NameMention[],
  characterOf: Int32Array,
  index: number,
): number | undefined {
  const [name, before] = [names[index], names[index - 1]];
  if (!name || before?.end !== name.outerFirst - 1 || reading.word(before.end) !== '(') return undefined;
  const bearer = characterOf[index - 1] ?? -1;
  return bearer >= 0 && !/\p{Script=Latin}/u.test(name.text) ? bearer : undefined;
}

function addFull(bearers: Bearers, byKey: Map<string, number>, name: NameMention, mention: number): number {
  const key = name.words.join(' ');
  const last = name.words.at(-1) ?? '';
  const same =
    byKey.get(key) ??
    (bearers.byLast.get(last) ?? [])
      .slice(0, MAX_COMPARED)
      .find((draft) => isSameName(bearers.drafts[draft]?.words ?? [], name.words)) ??
    newDraft(bearers, name);
  if (!byKey.has(key)) push(bearers.byFirst, name.words[0] ?? '', same);
  byKey.set(key, same);
  const nickname = NICKNAME.exec(name.text)?.[1]?.toLowerCase();
  if (nickname !== undefined) push(bearers.byFirst, nickname, same);
  join(bearers, same, name, mention);
  return same;
}

/** Ozzie in "Oswin “Ozzie” Marlow". */
const NICKNAME = /["“‘'](\p{Lu}[\p{L}-]+)["”’']/u;

function newDraft(bearers: Bearers, name: NameMention): number {
  const { words, text } = name;
  const index = bearers.drafts.length;
  bearers.drafts.push(draftOf(name));
  push(bearers.byLast, words.at(-1) ?? '', index);
  if (words.length > 1) {
    // A family name of several words: "van der Berg", "de Blasio".
    const particle = words.findIndex((word, at) => at > 0 && PARTICLES.has(word));
    if (particle > 0) push(bearers.byLast, words.slice(particle).join(' '), index);
  }
  const initials = initialsOf(text);
  if (initials.length > 1) push(bearers.byInitials, initials, index);
  return index;
}

/** FEC of "Federal Election Commission". */
function initialsOf(text: string): string {
  return (text.match(/\p{Lu}[\p{L}\p{N}]*/gu) ?? [])
    .map((word) => word.charAt(0))
    .join('')
    .toLowerCase();
}

function push(index: Map<string, number[]>, key: string, draft: number): void {
  const known = index.get(key);
  if (known) known.push(draft);
  else index.set(key, [draft]);
}

function join({ drafts }: Bearers, index: number, name: NameMention, mention: number): void {
  const draft = drafts[index];
  if (draft) addMention(draft, name, mention);
}

function addShort(bearers: Bearers, byKey: Map<string, number>, name: NameMention, mention: number): number {
  const key = name.words.join(' ');
  const draft = byKey.get(key) ?? findBearer(bearers, name, mention) ?? newDraft(bearers, name);
  if (!byKey.has(key) && bearers.drafts[draft]?.mentions.length === 0) byKey.set(key, draft);
  join(bearers, draft, name, mention);
  return draft;
}

function finish(
  reading: Reading,
  names: readonly NameMention[],
  drafts: readonly Draft[],
  characterOf: Int32Array,
): Cast {
  const mentionAt = new Int32Array(reading.tokens.count).fill(-1);
  names.forEach(({ outerFirst, end }, index) => mentionAt.fill(index, outerFirst, end));
  const characters = drafts.map((draft, index): Character => {
    const mentions = draft.mentions.toSorted((a, b) => a - b);
    const printed = mentions.map((mention) => names[mention]).filter((name) => name !== undefined);
    const { words, text } = fullestForm(draft);
    return {
      index,
      name: text,
      words,
      kind: judgeKind(reading, words, printed),
      gender: draft.gender,
      isWeak: printed.every(({ isWeak, isInHeadline }) => isWeak || isInHeadline),
      mentions,
    };
  });
  return { names, characters, characterOf, mentionAt };
}
