/** A place line at the front of a paragraph. */
export interface Dateline {
  /** The place as printed, without date and agency: `JALALABAD, Afghanistan`. */
  readonly place: string;
  /** Length of the dateline with its dash, in UTF-16 code units. */
  readonly lengthUtf16: number;
}

const CITY_WORD = String.raw`(?:Mc|Mac|El|al-)?\p{Lu}[\p{Lu}\p{M}.'’]+`;
const CAPITAL_CITY = `${CITY_WORD}(?:[ /-]${CITY_WORD}){0,4}`;
const PLAIN_WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PLAIN_CITY = `${PLAIN_WORD}(?: ${PLAIN_WORD}){0,3}`;
const REGION = `(?:, ${PLAIN_WORD}(?: (?:of|the|and|${PLAIN_WORD})){0,4}){0,2}?`;
const MONTH = '(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\\.?';
const DAY = String.raw`(?:,? (?:${MONTH} \d{1,2}|\d{1,2} ${MONTH})(?:, \d{4}| \d{4})?)?`;
const AGENCY = String.raw` \(\p{Lu}[\p{L} .&/-]{1,30}\)`;
const DASH = String.raw`(?:\s*(?:--|—|–)\s*|\s+-\s+|\s*(?:--|—|–)$)`;
/** What a report starts with; after "NATO -- the alliance -- said" there is no report. */
const START = String.raw`(?=[\p{Lu}\p{N}"“‘'«„\[(]|$)`;

const CAPITALS = new RegExp(`^(${CAPITAL_CITY}${REGION})${DAY}(?:${AGENCY})?${DASH}${START}`, 'u');
const WITH_AGENCY = new RegExp(`^(${PLAIN_CITY}${REGION})${DAY}${AGENCY}${DASH}${START}`, 'u');

/** Words in capitals before a dash that announce something else. */
const LABEL =
  /^(?:UPDATED?|BREAKING|EXCLUSIVE|WATCH|LIVE|NOTE|EDITOR[’']?S NOTE|CORRECTION|OPINION|ANALYSIS|VIDEO|PHOTOS?)\b/;

/** No dateline is longer. */
const LONGEST = 160;

/**
 * The dateline at the front of a paragraph: a city in capitals, or in any letters when an agency in parentheses follows, with or
 * without a region, before a dash. `WASHINGTON said` has none.
 */
export function findDateline(paragraph: string): Dateline | undefined {
  const front = paragraph.slice(0, LONGEST);
  const [dateline, place] = CAPITALS.exec(front) ?? WITH_AGENCY.exec(front) ?? [];
  if (dateline === undefined || place === undefined || LABEL.test(place)) return undefined;
  return { place, lengthUtf16: dateline.length };
}
