/** A quote as the text is marked with it. */
export interface MarkedQuote {
  readonly id: string;
  readonly kind: string;
  readonly speaker: { readonly id: string; readonly name: string } | null;
}

/** A piece of a paragraph as the API cuts it. */
export interface MarkedSegment<Quote extends MarkedQuote = MarkedQuote> {
  readonly text: string;
  readonly roles: readonly string[];
  /** The quotes whose content, cue or source it is, the outermost first. */
  readonly quotes: readonly Quote[];
}

/** Words of a run that all do the same. */
export interface RunPart<Quote extends MarkedQuote = MarkedQuote> {
  readonly text: string;
  /** What they are in the quote `of`; undefined: content, or nothing. */
  readonly role: 'cue' | 'source' | undefined;
  readonly of: Quote | undefined;
}

/** Neighbouring words of the same innermost quote, which are drawn as one; `quotes` is empty where nobody is quoted. */
export interface Run<Quote extends MarkedQuote = MarkedQuote> {
  /** The quotes whose content the words are, the outermost first. */
  readonly quotes: readonly Quote[];
  readonly parts: readonly RunPart<Quote>[];
}

/**
 * Joins the segments of a paragraph to runs. Content that is also a source or a cue stands in a quote within a quote: the innermost
 * of its quotes is then the one that it introduces, the others are those that it is content of.
 */
export function runsOf<Quote extends MarkedQuote>(segments: readonly MarkedSegment<Quote>[]): readonly Run<Quote>[] {
  const runs: { readonly quotes: readonly Quote[]; readonly parts: RunPart<Quote>[] }[] = [];
  for (const segment of segments) {
    const { quotes, part } = readSegment(segment);
    const last = runs.at(-1);
    if (last && isSame(last.quotes, quotes)) addPart(last.parts, part);
    else runs.push({ quotes, parts: [part] });
  }
  return runs;
}

/** Where somebody is mentioned, a segment begins and ends, and the words go on doing the same. */
function addPart<Quote extends MarkedQuote>(parts: RunPart<Quote>[], part: RunPart<Quote>): void {
  const last = parts.at(-1);
  const goesOn = last !== undefined && last.role === part.role && last.of?.id === part.of?.id;
  if (goesOn) parts[parts.length - 1] = { ...last, text: last.text + part.text };
  else parts.push(part);
}

function readSegment<Quote extends MarkedQuote>({
  text,
  roles,
  quotes,
}: MarkedSegment<Quote>): {
  readonly quotes: readonly Quote[];
  readonly part: RunPart<Quote>;
} {
  const role = roleIn(roles);
  const isContent = roles.includes('CONTENT');
  if (role === undefined) return { quotes: isContent ? quotes : [], part: { text, role, of: undefined } };
  const outer = isContent && quotes.length > 1 ? quotes.slice(0, -1) : quotes;
  return { quotes: isContent ? outer : [], part: { text, role, of: quotes.at(-1) } };
}

function roleIn(roles: readonly string[]): RunPart['role'] {
  if (roles.includes('CUE')) return 'cue';
  return roles.includes('SOURCE') ? 'source' : undefined;
}

function isSame(left: readonly MarkedQuote[], right: readonly MarkedQuote[]): boolean {
  return left.length === right.length && left.every(({ id }, index) => id === right[index]?.id);
}
