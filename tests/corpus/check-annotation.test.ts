import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/corpus/annotation.ts';
import { checkAnnotation } from '../../src/corpus/check-annotation.ts';
import type { CompleteQuote } from '../../src/corpus/check-quote.ts';
import type { AnnotationDraft, QuoteDraft, SpanDraft } from '../../src/corpus/draft.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { buildArticle } from '../support/builders.ts';

const TEXT = '“We will rebuild,” Omar said.\n\nOmar, a baker, said “no 😀 help” came.';
const ARTICLE = buildArticle(TEXT, { id: 'market-fire' });

/** Does what the attribution room does, in a way that shows who did it. */
const COMPLETE: CompleteQuote = {
  cue: (text) => ({ lemma: `lemma of ${text}`, class: 'manner' }),
  sourceKind: (text, speaker) => (speaker && text === '' ? 'implicit' : 'anonymous'),
};

/** The span of some words of the text, in code points. */
function spanOf(words: string): SpanDraft {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { start, end: start + [...words].length, text: words };
}

function quote(changes: Partial<QuoteDraft> = {}): QuoteDraft {
  return {
    number: undefined,
    kind: undefined,
    content: [spanOf('“We will rebuild,”')],
    cue: [],
    cueLemma: undefined,
    cueClass: undefined,
    source: [],
    sourceKind: undefined,
    speaker: undefined,
    confidence: undefined,
    evidence: [],
    status: undefined,
    ...changes,
  };
}

function draft(changes: Partial<AnnotationDraft> = {}): AnnotationDraft {
  const layer = { name: 'gold', method: 'gold', annotator: 'A. Reader', createdAt: '2026-01-31T12:00:00Z' } as const;
  return { type: 'annotation', article: 'market-fire', layer, offsetUnit: 'code-point', quotes: [quote()], mentions: [], nextNumber: undefined, ...changes };
}

function problemsOf(changes: Partial<AnnotationDraft>): string[] {
  return (checkAnnotation(draft(changes), ARTICLE, 'a.json', COMPLETE).problems ?? []).map(formatProblem);
}

function checked(changes: Partial<AnnotationDraft>): Annotation {
  const { value, problems } = checkAnnotation(draft(changes), ARTICLE, 'a.json', COMPLETE);
  if (!value) throw new Error(problems.map(formatProblem).join('\n'));
  return value;
}

function checkedQuote(changes: Partial<QuoteDraft>): Quote {
  const [first] = checked({ quotes: [quote(changes)] }).quotes;
  if (!first) throw new Error('The quote is lost.');
  return first;
}

/** Words that checked spans cover. */
const wordsOf = (spans: Quote['content']): string[] => spans.map((s) => TEXT.slice(s.startUtf16, s.endUtf16));

describe('what a draft leaves open is worked out', () => {
  it('kind from the quotation marks, status unreviewed', () => {
    expect(checkedQuote({})).toMatchObject({ kind: 'direct', status: 'unreviewed' });
  });

  it('lemma and class of the cue from its words', () => {
    expect(checkedQuote({ cue: [spanOf('said')] }).cue).toMatchObject({ lemma: 'lemma of said', class: 'manner' });
  });

  it('a declared lemma keeps its place and gives the class', () => {
    const { cue } = checkedQuote({ cue: [spanOf('said')], cueLemma: 'say' });
    expect(cue).toMatchObject({ lemma: 'say', class: 'manner' });
  });

  it('the kind of the source from its words and the speaker', () => {
    expect(checkedQuote({ speaker: { id: undefined, name: 'Omar', kind: 'person' } }).sourceKind).toBe('implicit');
    expect(checkedQuote({ source: [spanOf('a baker')] }).sourceKind).toBe('anonymous');
  });

  it('the id of a speaker from the name', () => {
    const { speaker } = checkedQuote({ speaker: { id: undefined, name: 'Ajmal Omar', kind: 'person' } });
    expect(speaker).toEqual({ id: 'ajmal-omar', name: 'Ajmal Omar', kind: 'person' });
  });
});

it('what a draft declares is kept', () => {
  const declared = { kind: 'mixed', sourceKind: 'document', confidence: 0.5, status: 'confirmed' } as const;
  expect(checkedQuote(declared)).toMatchObject(declared);
});

it('spans come in reading order, whatever order the file has', () => {
  const { content } = checkedQuote({ content: [spanOf('help'), spanOf('no')] });
  expect(wordsOf(content)).toEqual(['no', 'help']);
});

it('a span over several paragraphs is cut at their borders', () => {
  const { content } = checkedQuote({ content: [spanOf('Omar said.\n\nOmar, a baker')] });
  expect(wordsOf(content)).toEqual(['Omar said.', 'Omar, a baker']);
});

it('the time of the layer is kept in UTC', () => {
  const layer = { ...draft().layer, createdAt: '2026-01-31T13:00:00+01:00' };
  expect(checked({ layer }).layer.createdAt).toBe('2026-01-31T12:00:00.000Z');
});

it.each([
  ['code-point', 0, 3],
  ['utf16', 0, 4],
  ['byte', 6, 12],
] as const)('offsets count in %s', (offsetUnit, shiftStart, shiftEnd) => {
  // Before the emoji stand three marks of two further bytes each.
  const before = TEXT.indexOf(' 😀 ');
  const span = { start: before + shiftStart, end: before + shiftEnd, text: ' 😀 ' };
  const { quotes } = checked({ offsetUnit, quotes: [quote({ content: [span] })] });
  expect(wordsOf(quotes[0]?.content ?? [])).toEqual([' 😀 ']);
});

const content = (span: SpanDraft): Partial<AnnotationDraft> => ({ quotes: [quote({ content: [span] })] });
const shift = (span: SpanDraft, by: number): SpanDraft => ({ ...span, start: span.start + by, end: span.end + by });
const speaker = (name: string, id?: string) => ({ id, name, kind: 'person' as const });

it.each<[string, Partial<AnnotationDraft>, string]>([
  ['an empty span', content({ start: 3, end: 3, text: undefined }), 'SPAN_EMPTY  a.json, quote 1, content 1: [3, 3) holds no'],
  ['a span that ends before it starts', content({ start: 3, end: 2, text: undefined }), 'SPAN_EMPTY  a.json, quote 1'],
  ['a span after the text', content({ start: 60, end: 999, text: undefined }), 'SPAN_OUTSIDE_TEXT  a.json, quote 1, content 1: [60, 999) ends after the text (68 code points).'],
  ['a span that fits in bytes only', content({ start: 70, end: 76, text: undefined }), 'Were the offsets counted in bytes? Set "offsetUnit": "byte".'],
  ['offsets in UTF-16 taken for code points', content(shift(spanOf('help'), 1)), 'Were the offsets counted in UTF-16 code units? Set "offsetUnit": "utf16".'],
  ['a span beside its words', content(shift(spanOf('rebuild'), 3)), 'SPAN_TEXT_DIFFERS  a.json, quote 1, content 1: [12, 19) is "uild,” " in the article, not "rebuild". These words stand in the article once, at [9, 16)'],
  ['a span beside words that come twice', content(shift(spanOf('Omar'), 1)), 'These words stand in the article more than once'],
  ['words of another article', content({ start: 0, end: 4, text: 'nope' }), 'The article does not hold these words'],
  ['a span between paragraphs', content({ start: 29, end: 31, text: '\n\n' }), 'SPAN_OUTSIDE_PARAGRAPH  a.json, quote 1, content 1'],
  ['a span inside a character', { offsetUnit: 'utf16', ...content({ start: 0, end: TEXT.indexOf('😀') + 1, text: undefined }) }, 'SPAN_SPLITS_CHARACTER  a.json, quote 1, content 1'],
  ['spans that overlap', { quotes: [quote({ content: [spanOf('We will'), spanOf('will rebuild')] })] }, 'SPANS_OVERLAP  a.json, quote 1, content: The spans "We will" and "will rebuild" share'],
  ['no content', { quotes: [quote({ content: [] })] }, 'DOCUMENT_INVALID  a.json, quote 1, content: The quote has no content.'],
  ['the same content twice', { quotes: [quote(), quote({ content: [spanOf('no')] }), quote()] }, 'QUOTE_TWICE  a.json, quote 3: The quote has the same content as quote 1.'],
  ['a lemma without a cue', { quotes: [quote({ cueLemma: 'say' })] }, 'DOCUMENT_INVALID  a.json, quote 1: The quote has a cue lemma or class, but no cue.'],
  ['a class without a cue', { quotes: [quote({ cueClass: 'claim' })] }, 'but no cue.'],
  ['a speaker without a name', { quotes: [quote({ speaker: speaker(' ') })] }, 'SPEAKER_NAME_MISSING  a.json, quote 1, speaker'],
  ['a name that makes no id', { quotes: [quote({ speaker: speaker('😀') })] }, 'SPEAKER_ID_INVALID  a.json, quote 1, speaker'],
  ['a speaker id that is none', { quotes: [quote({ speaker: speaker('Omar', 'speaker/omar') })] }, 'write "omar"'],
  ['wrong evidence', { quotes: [quote({ evidence: [{ rule: 'r', explanation: 'e', spans: [{ start: 1, end: 1, text: undefined }] }] })] }, 'SPAN_EMPTY  a.json, quote 1, evidence 1, span 1'],
  ['a wrong mention', { mentions: [{ ...shift(spanOf('a baker'), 1), kind: 'description', speaker: speaker('Omar') }] }, 'SPAN_TEXT_DIFFERS  a.json, mention 1'],
  ['a mention over two paragraphs', { mentions: [{ ...spanOf('said.\n\nOmar'), kind: 'name', speaker: speaker('Omar') }] }, 'SPAN_OUTSIDE_PARAGRAPH  a.json, mention 1'],
  ['a layer name that is none', { layer: { ...draft().layer, name: 'my layer' } }, 'LAYER_NAME_INVALID  a.json, layer, name'],
  ['a layer without annotator', { layer: { ...draft().layer, annotator: '' } }, 'ANNOTATOR_MISSING  a.json, layer, annotator'],
  ['a layer without a real time', { layer: { ...draft().layer, createdAt: 'yesterday' } }, 'DATE_INVALID  a.json, layer, createdAt'],
  ['a NUL in a name', { quotes: [quote({ speaker: speaker('O\0mar') })] }, 'TEXT_INVALID  a.json, quote 1, speaker, name'],
])('%s is a problem', (_, changes, expected) => {
  expect(problemsOf(changes).join('\n')).toContain(expected);
});

it('every problem is reported, not the first', () => {
  const empty = { start: 1, end: 1, text: undefined };
  const wrong = quote({ content: [empty, spanOf('no')], cue: [empty], source: [empty], cueLemma: 'say', speaker: speaker('') });
  expect(problemsOf({ quotes: [wrong, wrong] })).toHaveLength(9);
});

it('an annotation of another article is our mistake, not a problem of the input', () => {
  expect(() => checkAnnotation(draft({ article: 'other' }), ARTICLE, 'a.json', COMPLETE)).toThrow('not of market-fire');
});
