import type { SpanDraft } from '../../corpus/draft.ts';
import type { ProblemList } from '../../corpus/problem-list.ts';
import type { EvaluatedSpeaker, EvaluatedSpeakerKind } from '../../evaluation/evaluated-document.ts';
import { suggest } from '../../text/suggest.ts';

/** A quote as a file gives it, before its spans are laid upon the text. */
export interface RawQuote {
  readonly content: readonly SpanDraft[];
  readonly cue: readonly SpanDraft[];
  readonly source: readonly SpanDraft[];
  readonly speaker: EvaluatedSpeaker | undefined;
  readonly confidence: number | undefined;
}

export type JsonObject = Readonly<Record<string, unknown>>;

const SPEAKER_KINDS: readonly EvaluatedSpeakerKind[] = [
  'person',
  'organization',
  'group',
  'document',
  'anonymous',
  'none',
];

const NOBODY: EvaluatedSpeaker = { kind: 'none', name: '' };

/**
 * The quote in one entry of "quotes". Spans are `[start, end]` or `{"start", "end", "text"}`; a speaker that is null says that nobody
 * can be named, one that is absent that nothing is told. Other keys are passed over.
 */
export function readQuoteShape(problems: ProblemList, json: unknown, place: string): RawQuote {
  const quote = isObject(json) ? json : {};
  const content = readSpans(problems, quote['content'], `${place}, content`);
  if (content.length === 0 && problems.count === 0) {
    const remedy = 'Give "content" at least one [start, end].';
    problems.add('DOCUMENT_INVALID', `${place}, content`, 'The quote has no content.', remedy);
  }
  const confidence = quote['confidence'];
  return {
    content,
    cue: readSpans(problems, quote['cue'], `${place}, cue`),
    source: readSpans(problems, quote['source'], `${place}, source`),
    speaker: readSpeaker(problems, quote['speaker'], `${place}, speaker`),
    confidence: typeof confidence === 'number' ? confidence : undefined,
  };
}

export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function readSpans(problems: ProblemList, json: unknown, place: string): SpanDraft[] {
  if (json === undefined || json === null) return [];
  const entries: readonly unknown[] = Array.isArray(json) ? json : [undefined];
  return entries.flatMap((entry, index) => {
    const span = spanIn(entry);
    if (span) return span;
    const message = `Found ${JSON.stringify(entry ?? json).slice(0, 60)}, expected [start, end] or {"start", "end"}.`;
    problems.add('DOCUMENT_INVALID', `${place} ${index + 1}`, message, 'Write both ends as whole numbers, in a list.');
    return [];
  });
}

function spanIn(json: unknown): SpanDraft | undefined {
  const [start, end]: readonly unknown[] = Array.isArray(json) ? json : endsOf(json);
  if (!isWhole(start) || !isWhole(end)) return undefined;
  const text = isObject(json) ? json['text'] : undefined;
  return { start, end, text: typeof text === 'string' ? text : undefined };
}

function endsOf(json: unknown): readonly unknown[] {
  return isObject(json) ? [json['start'], json['end']] : [];
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}

function readSpeaker(problems: ProblemList, json: unknown, place: string): EvaluatedSpeaker | undefined {
  if (json === undefined) return undefined;
  if (json === null) return NOBODY;
  const { kind, name } = isObject(json) ? json : {};
  const word = typeof kind === 'string' ? kind.toLowerCase() : '';
  const known = SPEAKER_KINDS.find((one) => one === word);
  if (known) return { kind: known, name: typeof name === 'string' ? name : '' };
  const nearest = suggest(word, SPEAKER_KINDS);
  const remedy = nearest === undefined ? `Known kinds: ${SPEAKER_KINDS.join(', ')}.` : `Did you mean "${nearest}"?`;
  problems.add('DOCUMENT_INVALID', `${place}, kind`, `Unknown kind of speaker: ${String(kind)}.`, remedy);
  return undefined;
}
