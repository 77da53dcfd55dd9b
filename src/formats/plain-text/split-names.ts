/** The names in a list as printed: "A. Name, B. Name and C. Name, File" → three names. A list that has single words stays whole. */
export function splitNames(list: string): string[] {
  const whole = list.replace(/\s+/gu, ' ').trim();
  const parts = whole
    .split(/,? and by |,? and |, | & /u)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^(?:file|pool|archive|handout)(?: photo)?$/iu.test(part));
  const areNames = parts.every((part) => part.includes(' '));
  if (areNames || parts.length < 2) return parts;
  return [whole];
}
