import { formsOfGivenName } from '../facts/given-names.ts';
import type { NameMention } from '../names/name-mention.ts';
import type { Draft } from './draft.ts';

/** The full names of an article by the words of theirs that may stand alone. */
export interface Bearers {
  readonly drafts: Draft[];
  readonly byLast: Map<string, number[]>;
  readonly byFirst: Map<string, number[]>;
  readonly byInitials: Map<string, number[]>;
}

const MAX_BEARERS = 24;
const MAX_COMPARED = 400;

/** Whose name a single name or an account is; undefined when nobody bears it in full. */
export function findBearer(bearers: Bearers, name: NameMention, mention: number): number | undefined {
  const key = name.words.join(' ').replaceAll('.', '');
  if (name.isHandle) return bearerOfHandle(bearers, key.slice(1));
  const last = name.words.at(-1) ?? '';
  if (name.words.length > 1 && !name.isInHeadline) return undefined;
  const candidates = [
    bearers.byLast.get(name.words.join(' ')) ?? bearers.byLast.get(last),
    bearers.byFirst.get(last),
    /^\p{Lu}{2,}$|^(?:\p{Lu}\.)+$/u.test(name.text) ? bearers.byInitials.get(key) : undefined,
    shortForms(bearers, last),
  ];
  for (const found of candidates) {
    const bearer = bestBearer(bearers, name, (found ?? []).slice(0, MAX_BEARERS), mention);
    if (bearer !== undefined) return bearer;
  }
  return undefined;
}

function shortForms({ byFirst }: Bearers, given: string): readonly number[] {
  for (const form of formsOfGivenName(given)) {
    const found = byFirst.get(form);
    if (found) return found;
  }
  return [];
}

/**
 * Among several bearers of one name: the gender and the role that a title tells; then who was last named in full before; then who
 * is named in full most often.
 */
function bestBearer(
  { drafts }: Bearers,
  name: NameMention,
  found: readonly number[],
  mention: number,
): number | undefined {
  const fits = found.filter((index) => {
    const gender = drafts[index]?.gender;
    return name.gender === undefined || gender === undefined || gender === name.gender;
  });
  const withRole = name.role === undefined ? [] : fits.filter((index) => drafts[index]?.roles.has(name.role ?? ''));
  const withGender = fits.filter((index) => name.gender !== undefined && drafts[index]?.gender === name.gender);
  const left = [withRole, withGender, fits].find((some) => some.length > 0) ?? [];
  return left.reduce<number | undefined>((best, index) => {
    if (best === undefined) return index;
    return weight(drafts[index], mention) > weight(drafts[best], mention) ? index : best;
  }, undefined);
}

function weight(draft: Draft | undefined, mention: number): number {
  if (!draft) return 0;
  const isBefore = (draft.mentions[0] ?? Infinity) < mention;
  return draft.mentions.length + (isBefore ? 1000 : 0);
}

/** "@hrios" and "@helenarios" are Helena Rios, "@mayortarrant" is Tarrant: the account ends with or holds the surname. */
function bearerOfHandle({ drafts, byLast }: Bearers, account: string): number | undefined {
  const letters = account.replace(/[^\p{L}]/gu, '');
  let left = MAX_COMPARED;
  for (const [last, found] of byLast) {
    if ((left -= 1) < 0) break;
    if (last.length < 3 || !letters.includes(last)) continue;
    const rest = letters.replace(last, '');
    const bearer = found.find((index) => {
      const words = drafts[index]?.words ?? [];
      if (words.length === 1) return true;
      const first = words[0] ?? '';
      return (
        rest === '' ||
        first.startsWith(rest) ||
        rest.includes(first) ||
        words
          .slice(0, -1)
          .map((word) => word.charAt(0))
          .join('') === rest
      );
    });
    const byTitle = bearer ?? (/^(?:mayor|dr|sen|rep|gov|president|real|the)/.test(rest) ? found[0] : undefined);
    if (byTitle !== undefined) return byTitle;
  }
  return undefined;
}
