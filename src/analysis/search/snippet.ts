import type { Span } from '../../text/span.ts';
import { tokenize } from '../../text/tokens.ts';
import type { TokenRange } from '../../store/tokens/token-ranges.ts';

/** A piece of a snippet: part of a hit, or what stands between. */
export interface SnippetPart {
  readonly text: string;
  readonly match: boolean;
}

/** So many words are shown of a paragraph. */
const SNIPPET_TOKENS = 40;
/** So many of them before the first hit. */
const LEAD_TOKENS = 8;

/**
 * The stretch of a paragraph that shows most of its hits, cut at their borders; joining the parts gives the stretch. `hits` are tokens of
 * the paragraph, counted from its start. An ellipsis stands where the paragraph goes on.
 */
export function snippetOf(text: string, hits: readonly TokenRange[]): readonly SnippetPart[] {
  const words = tokenize(text);
  const firstToken = bestStart(hits, words.length);
  const endToken = Math.min(firstToken + SNIPPET_TOKENS, words.length);
  const start = firstToken === 0 ? 0 : startOf(words, firstToken);
  const end = endToken === words.length ? text.length : endOf(words, endToken);
  const shown = hits.filter((hit) => hit.first >= firstToken && hit.end <= endToken);
  const borders = shown.map((hit) => ({ from: startOf(words, hit.first), to: endOf(words, hit.end) }));
  return [
    ...(start > 0 ? [{ text: '… ', match: false }] : []),
    ...partsOf(text, { start, end }, borders),
    ...(end < text.length ? [{ text: ' …', match: false }] : []),
  ];
}

/** The stretch cut where hits begin and end; hits that overlap are one after the other. */
function partsOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  borders: readonly { readonly from: number; readonly to: number }[],
): SnippetPart[] {
  const parts: SnippetPart[] = [];
  let at = start;
  for (const { from, to } of borders) {
    if (from > at) parts.push({ text: text.slice(at, from), match: false });
    if (to > at) parts.push({ text: text.slice(Math.max(at, from), to), match: true });
    at = Math.max(at, to);
  }
  return at < end ? [...parts, { text: text.slice(at, end), match: false }] : parts;
}

function startOf(words: readonly Span[], token: number): number {
  return words[token]?.startUtf16 ?? 0;
}

/** Where the token before `end` ends. */
function endOf(words: readonly Span[], end: number): number {
  return words[end - 1]?.endUtf16 ?? 0;
}

/** The first token of the stretch in which most hits lie; the earliest of equals. */
function bestStart(hits: readonly TokenRange[], count: number): number {
  if (count <= SNIPPET_TOKENS) return 0;
  let best = { start: 0, held: 0 };
  for (const { first } of hits) {
    const start = Math.max(0, Math.min(first - LEAD_TOKENS, count - SNIPPET_TOKENS));
    const held = hits.filter((hit) => hit.first >= start && hit.end <= start + SNIPPET_TOKENS).length;
    if (held > best.held) best = { start, held };
  }
  return best.start;
}
