const PREFIX = 'speaker/';

/** A speaker as fields and suggestions name them. */
export interface NamedSpeaker {
  readonly id: string;
  readonly name: string;
}

/** How an address of `/compare` names the speaker with this id: by what follows the prefix, unless that could be taken for a name. */
export function sideOfSpeaker(id: string): string {
  const bare = id.slice(PREFIX.length);
  return looksLikeName(bare) ? id : bare;
}

/** Whom a side of a comparison means: "Ajmal Omar", "Azizullah" and "王芳" are names, "ajmal-omar" and "speaker/王芳" ids. */
export function speakerOfSide(side: string): { readonly id: string } | { readonly name: string } {
  if (side.startsWith(PREFIX)) return { id: side };
  return looksLikeName(side) ? { name: side } : { id: `${PREFIX}${side}` };
}

/**
 * What a field for a side holds when it means this speaker: the name, unless one of the `others` has it too or it would be taken
 * for an id; then as an address names them.
 */
export function fieldTextOf({ id, name }: NamedSpeaker, others: readonly NamedSpeaker[]): string {
  const isShared = others.some((other) => other.id !== id && folded(other.name) === folded(name));
  return isShared || 'id' in speakerOfSide(name) ? sideOfSpeaker(id) : name;
}

/** Names have blanks, capitals, or letters beyond a to z; ids have no blanks, and seldom other letters. */
function looksLikeName(text: string): boolean {
  return /\s|(?![a-z])\p{L}/u.test(text);
}

/** The API finds names without regard to case and accents. */
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
