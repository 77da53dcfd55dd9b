import { splitNames } from './split-names.ts';

/** A caption under a picture, with those who made the picture. */
export interface Caption {
  readonly credits: readonly string[];
}

const WORD = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*`;
const PARTICLE = '(?:al|bin|de|del|della|der|di|ibn|la|van|von)';
const NAME = `${WORD}(?: (?:${PARTICLE} ){0,2}${WORD}){1,4}`;
const PICTURE = '(?:[Ff]ile )?(?:[Pp]hotos?|[Pp]hotograph|[Pp]icture|[Ii]mage|[Ii]llustration|[Gg]raphic)';

/** How captions end, with what follows the word that gives them away; the first that fits counts. */
const ENDINGS: readonly RegExp[] = [
  // (AP Photo/Jane Doe), (NASA photo)
  new RegExp(String.raw`\((?:${WORD} ){1,3}${PICTURE}(?:/([^()]+))?\)\.?$`, 'u'),
  // (Photo by Jane Doe/Getty Images), (Photo: Jane Doe), (Image courtesy of the museum)
  new RegExp(String.raw`\(${PICTURE}(?: by|:| courtesy of) ?([^()]+)\)\.?$`, 'u'),
  // (Courtesy of Jane Doe), (Credit: Jane Doe)
  new RegExp(String.raw`\((?:Courtesy(?: of)?|Credit:) ([^()]+)\)\.?$`, 'u'),
  // (Ministry of Defence via AP)
  new RegExp(String.raw`\((${WORD}[^()/]*) via (?:${WORD}[^()]*)\)\.?$`, 'u'),
  // (Jane Doe/The Harbour Post via AP)
  new RegExp(String.raw`\((${NAME}(?:(?:, | and )${NAME})*)/\p{Lu}[^()]*\)\.?$`, 'u'),
  // REUTERS/Jane Doe
  new RegExp(String.raw`\s(?:REUTERS|AFP|EPA)/(${NAME})\.?$`, 'u'),
  // Photo: Jane Doe
  new RegExp(String.raw`\s(?:Photo|Photograph|Picture|Image)(?: by|:) (${NAME})\.?$`, 'u'),
];

/** No credit at the end of a caption is longer. */
const LONGEST = 200;

/** The caption that a paragraph is, told by the picture credit at its end; undefined when it has none. */
export function findCaption(paragraph: string): Caption | undefined {
  const end = paragraph.slice(-LONGEST);
  for (const ending of ENDINGS) {
    const match = ending.exec(end);
    if (match) return { credits: splitNames(nameIn(match[1] ?? '')) };
  }
  return undefined;
}

/** The maker without the agency that sells the picture: "Jane Doe/Getty Images" → "Jane Doe". */
function nameIn(credit: string): string {
  return credit.replace(/(?:\/| via ).*$/su, '');
}
