import { MENTION_KINDS, type MentionKind } from '../../src/corpus/vocabulary.ts';
import { compareSpans, type Span } from '../../src/text/span.ts';

/** The three roles of an attribution that marks can carry. */
const QUOTE_ROLES = ['content', 'cue', 'source'] as const;
type QuoteRole = (typeof QUOTE_ROLES)[number];

/** A quote as marked: the spans of each role in reading order. A split quote has several content spans. */
export interface MarkedQuote extends Readonly<Record<QuoteRole, readonly Span[]>> {
  readonly number: number;
}

/** A marked mention; `speaker` is the id of the speaker without prefix. */
export interface MarkedMention extends Span {
  readonly speaker: string;
  readonly kind: MentionKind;
}

/** The text without its marks, and what they marked, in UTF-16 code units of that text. */
export interface MarkedText {
  readonly text: string;
  /** By number. */
  readonly quotes: readonly MarkedQuote[];
  /** In reading order. */
  readonly mentions: readonly MarkedMention[];
}

/** What stands between `⟦` and `:`. */
interface Label {
  readonly role: QuoteRole | 'mention';
  readonly number: number;
  readonly speaker: string;
  readonly kind: MentionKind;
}

interface Mark extends Label, Span {}

const LABEL = /^⟦(?<role>\p{L}+)(?:#(?<number>\d+))?(?:@(?<speaker>[^/:⟦⟧]+)(?:\/(?<kind>\p{L}+))?)?:/u;
const BORDER = /⟦[^:⟦⟧]*:?|⟧/gu;

/**
 * Reads a text with inline marks, `⟦role:text⟧`, nested at will:
 *
 *     ⟦content#2:“We will rebuild,”⟧ ⟦source#2:⟦mention@leila-omar:Omar⟧⟧ ⟦cue#2:said⟧.
 *
 * Roles are content, cue and source, each with the number of its quote (1 where none is given), and mention with a
 * speaker id and a kind (`⟦mention@leila-omar/description:a baker⟧`; without one it is a name). Several content marks
 * with one number are the parts of a split quote. Throws with the place of a mark that cannot be read.
 */
export function readMarkedText(marked: string): MarkedText {
  const open: { readonly label: Label; readonly startUtf16: number; readonly place: number }[] = [];
  const marks: Mark[] = [];
  let [text, readTo] = ['', 0];
  for (const border of marked.matchAll(BORDER)) {
    text += marked.slice(readTo, border.index);
    readTo = border.index + border[0].length;
    if (border[0] !== '⟧') {
      open.push({ label: readLabel(border[0], marked, border.index), startUtf16: text.length, place: border.index });
      continue;
    }
    const opened = open.pop() ?? fail('This ⟧ closes no mark', marked, border.index);
    marks.push({ ...opened.label, startUtf16: opened.startUtf16, endUtf16: text.length });
  }
  const unclosed = open.pop();
  if (unclosed) fail('This mark is never closed', marked, unclosed.place);
  text += marked.slice(readTo);
  return { text, quotes: quotesOf(marks), mentions: mentionsOf(marks) };
}

function readLabel(label: string, marked: string, at: number): Label {
  const { role, number, speaker, kind = 'name' } = LABEL.exec(label)?.groups ?? {};
  if (role === 'mention') {
    const mentionKind = MENTION_KINDS.find((known) => known === kind);
    if (speaker === undefined || !mentionKind || number !== undefined) {
      return fail('A mention is written ⟦mention@speaker-id:…⟧ or ⟦mention@speaker-id/description:…⟧', marked, at);
    }
    return { role, number: 0, speaker, kind: mentionKind };
  }
  const quoteRole = QUOTE_ROLES.find((known) => known === role);
  if (!quoteRole || speaker !== undefined)
    return fail('A mark is written ⟦role:…⟧ or ⟦role#2:…⟧, its role content, cue or source', marked, at);
  return { role: quoteRole, number: Number(number ?? 1), speaker: '', kind: 'name' };
}

function quotesOf(marks: readonly Mark[]): MarkedQuote[] {
  const inQuotes = marks.filter((mark) => mark.role !== 'mention');
  const numbers = [...new Set(inQuotes.map((mark) => mark.number))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const spansOf = (role: QuoteRole): Span[] =>
      inQuotes
        .filter((mark) => mark.role === role && mark.number === number)
        .map(spanOf)
        .sort(compareSpans);
    return { number, content: spansOf('content'), cue: spansOf('cue'), source: spansOf('source') };
  });
}

function mentionsOf(marks: readonly Mark[]): MarkedMention[] {
  const mentions = marks.filter((mark) => mark.role === 'mention');
  return mentions.map((mark) => ({ ...spanOf(mark), speaker: mark.speaker, kind: mark.kind })).sort(compareSpans);
}

function spanOf({ startUtf16, endUtf16 }: Span): Span {
  return { startUtf16, endUtf16 };
}

function fail(message: string, marked: string, at: number): never {
  throw new SyntaxError(`${message}: “${marked.slice(at, at + 30)}” at ${at}.`);
}
