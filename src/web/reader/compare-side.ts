const PREFIX = 'speaker/';

/** How an address of `/compare` names the speaker with this id: by what follows the prefix, unless that could be taken for a name. */
export function sideOfSpeaker(id: string): string {
  const bare = id.slice(PREFIX.length);
  return looksLikeName(bare) ? id : bare;
}

/** Whom a side of a comparison means: "Ajmal Omar" and "Azizullah" are names, "ajmal-omar" and "speaker/ajmal-omar" ids. */
export function speakerOfSide(side: string): { readonly id: string } | { readonly name: string } {
  if (side.startsWith(PREFIX)) return { id: side };
  return looksLikeName(side) ? { name: side } : { id: `${PREFIX}${side}` };
}

/** Names have blanks or capitals; ids have no blanks, and seldom capitals. */
function looksLikeName(text: string): boolean {
  return /[\s\p{Lu}]/u.test(text);
}
