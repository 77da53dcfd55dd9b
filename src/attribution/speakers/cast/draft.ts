import type { Gender } from '../facts/given-names.ts';
import { genderOfGivenName, isGivenName, isSameGivenName } from '../facts/given-names.ts';
import type { NameMention } from '../names/name-mention.ts';

/** A form of a name and how often the article prints it. */
interface NameForm {
  readonly words: readonly string[];
  readonly text: string;
  count: number;
}

/** A character while its mentions are gathered. */
export interface Draft {
  /** Of the first form. */
  readonly words: readonly string[];
  readonly forms: Map<string, NameForm>;
  readonly mentions: number[];
  readonly roles: Set<string>;
  gender: Gender | undefined;
}

/** A character of whom only the name is known. */
export function draftOf({ words, gender }: NameMention): Draft {
  return { words, forms: new Map(), mentions: [], roles: new Set(), gender: gender ?? genderOfWords(words) };
}

/** Adds a mention; titles correct the gender that the given name let expect. */
export function addMention(draft: Draft, name: NameMention, mention: number): void {
  draft.mentions.push(mention);
  draft.gender = name.gender ?? draft.gender;
  if (name.role !== undefined) draft.roles.add(name.role);
  const key = name.words.join(' ');
  const form = draft.forms.get(key);
  if (form) form.count += 1;
  else draft.forms.set(key, { words: name.words, text: name.text, count: 1 });
}

/**
 * The fullest form of the name. A longer form than the commonest full one counts when it begins with the same given name or
 * with any given name or initial: "Robert C. Pike" beside "Bob Pike", but not "Sleepy Bob Pike".
 */
export function fullestForm({ forms }: Draft): { readonly words: readonly string[]; readonly text: string } {
  const all = [...forms.values()];
  const full = all.filter(({ words }) => words.length > 1);
  const [commonest] = (full.length > 0 ? full : all).sort((a, b) => b.count - a.count || b.text.length - a.text.length);
  if (!commonest) return { words: [], text: '' };
  const first = commonest.words[0] ?? '';
  const isTrusted = ([given = '']: readonly string[]): boolean =>
    isSameGivenName(given, first) || isGivenName(given) || given.length < 3;
  return full
    .filter((form) => form === commonest || isTrusted(form.words))
    .reduce((best, form) => (form.text.length > best.text.length ? form : best), commonest);
}

function genderOfWords(words: readonly string[]): Gender | undefined {
  if (words.length === 1) return genderOfGivenName(words[0] ?? '');
  for (const word of words.slice(0, -1)) {
    const gender = genderOfGivenName(word);
    if (gender) return gender;
  }
  return undefined;
}
