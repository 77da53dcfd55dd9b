/** Lists whose entries people call by another word than the list's own name. */
const ENTRY: Readonly<Record<string, string>> = {
  quotes: 'quote',
  paragraphs: 'paragraph',
  mentions: 'mention',
  speakers: 'speaker',
  corrections: 'correction',
  credits: 'credit',
  aliases: 'alias',
  spans: 'span',
};

/** A path into a document as people say it, counted from 1: `['quotes', 2, 'content', 0, 'start']` → "quote 3, content 1, start". */
export function placeOf(path: readonly (string | number)[]): string | undefined {
  const parts: string[] = [];
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') continue;
    const next = path[index + 1];
    parts.push(typeof next === 'number' ? `${Object.hasOwn(ENTRY, step) ? ENTRY[step] : step} ${next + 1}` : step);
  }
  return parts.length === 0 ? undefined : parts.join(', ');
}
