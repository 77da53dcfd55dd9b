import { splitNames } from './split-names.ts';

/** A paragraph that says who made the article. */
export interface CreditLine {
  readonly credits: readonly string[];
}

const THIS = '(?:this|the) (?:article|report|story)';
const ROLE = '(?:(?:[Aa]dditional |[Ff]urther )?[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslat(?:ed|ion))';

/** One sentence that names those who contributed. */
const CONTRIBUTED: readonly RegExp[] = [
  new RegExp(
    `^(?:Some |Additional )?[Ii]nformation (?:for|in) ${THIS} was (?:contributed|provided) by (.+?)\\.?$`,
    'su',
  ),
  new RegExp(`^(.+?) (?:also )?contributed (?:reporting )?(?:to|for) ${THIS}\\.?$`, 'su'),
];
/** Reporting by A in Kabul and B; Editing by C */
const ROLES = new RegExp(`^\\(?${ROLE} by \\p{Lu}.+?\\)?\\.?$`, 'su');
const WORD = String.raw`[\p{Lu}][\p{L}\p{M}.'’-]*`;
const BYLINE_WORD = `(?:${WORD}|and|of|for|the|al|bin|de|der|van|von|&)`;
const BYLINE = new RegExp(`^(?:By|BY) (${WORD} (?:${BYLINE_WORD},?[ ]?){1,14})(?:\\||$)`, 'u');
const COPYRIGHT = /^(?:©|\(c\)|copyright\b)[^\n]{0,200}$/iu;

/** No credit line is longer. */
const LONGEST = 400;

/** The credit line that a paragraph is, with its names; undefined when it is none. */
export function findCredits(paragraph: string): CreditLine | undefined {
  if (paragraph.length > LONGEST) return undefined;
  for (const pattern of CONTRIBUTED) {
    const [, names] = pattern.exec(paragraph) ?? [];
    if (names !== undefined) return { credits: namesIn(names) };
  }
  if (ROLES.test(paragraph)) return { credits: namesByRole(paragraph) };
  const [, byline] = BYLINE.exec(paragraph) ?? [];
  if (byline !== undefined && !/[^A-Z]\.$/u.test(paragraph)) return { credits: namesIn(byline) };
  return COPYRIGHT.test(paragraph) ? { credits: [] } : undefined;
}

function namesByRole(paragraph: string): string[] {
  return paragraph
    .replace(/^\(|\)?\.?$/gu, '')
    .split(';')
    .flatMap((part) => namesIn(part.replace(new RegExp(`^\\s*(?:and )?${ROLE} by `, 'u'), '')));
}

/** The names of a list, without what they do for whom before the name and without the place of writing after it. */
function namesIn(list: string): string[] {
  const people = list.replace(
    /^(?:The )?(?:\p{Lu}[\p{L}.]* ){1,3}(?:writers?|reporters?|journalists?|correspondents?) /u,
    '',
  );
  return splitNames(people.replace(/ (?:in|from) \p{Lu}[\p{L}\p{M}.'’-]*(?:[ -]\p{Lu}[\p{L}\p{M}.'’-]*)*/gu, ''));
}
