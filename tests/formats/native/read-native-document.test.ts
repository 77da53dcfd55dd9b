import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { readNativeDocument } from '../../../src/formats/native/read-native-document.ts';
import { readNativeLine, readNativeText } from '../../../src/formats/native/read-native-text.ts';

const ARTICLE = { format: 'whosaid/article@1', id: 'fire', headline: 'Fire', paragraphs: [{ text: 'It burned.' }] };
const SPAN = { start: 0, end: 2, text: 'It' };
const LAYER = { name: 'gold', method: 'gold', annotator: 'A. Reader', createdAt: '2026-01-31T12:00:00Z' };
const ANNOTATION = { format: 'whosaid/annotation@1', article: 'fire', layer: LAYER, quotes: [{ content: [SPAN] }] };

function problemsOf(json: unknown): string[] {
  return (readNativeDocument(json, 'a.json').problems ?? []).map(formatProblem);
}

/** The draft, whatever its type, for comparison. */
const draftOf = (json: unknown): unknown => readNativeDocument(json, 'a.json').value;

describe('an article document', () => {
  it('has body paragraphs between blank lines, in English, unless it says otherwise', () => {
    expect(draftOf({ ...ARTICLE, paragraphs: [{ text: 'One.' }, { text: 'Two.' }] })).toEqual({
      type: 'article',
      id: 'fire',
      headline: 'Fire',
      credits: [],
      language: 'en',
      paragraphs: [
        { kind: 'body', text: 'One.', before: '' },
        { kind: 'body', text: 'Two.', before: '\n\n' },
      ],
      textAfter: '',
    });
  });

  it('says the same with null as without the key', () => {
    const nulls = { date: null, publisher: null, credits: null, language: null, textAfter: null };
    const paragraphs = [{ text: 'It burned.', kind: null, before: null }];
    expect(draftOf({ ...ARTICLE, ...nulls, paragraphs })).toEqual(draftOf(ARTICLE));
  });

  it('with "text" is read as plain text is, except for what it says itself', () => {
    const text = 'KABUL (AP) -- One.\n\nA fire. (AP Photo/Jane Doe)';
    const { format, id, headline } = ARTICLE;
    expect(draftOf({ format, id, headline, text, dateline: 'Kabul' })).toMatchObject({
      headline: 'Fire',
      dateline: 'Kabul',
      credits: ['Jane Doe'],
      paragraphs: [{ kind: 'body' }, { kind: 'caption' }],
    });
  });
});

describe('an annotation document', () => {
  it('counts in code points and leaves open what it does not say', () => {
    expect(draftOf(ANNOTATION)).toEqual({
      type: 'annotation',
      article: 'fire',
      layer: LAYER,
      offsetUnit: 'code-point',
      quotes: [{ content: [SPAN], cue: [], source: [], evidence: [] }],
      mentions: [],
    });
  });

  it('of an annotator program needs no format and may name its layer only', () => {
    const line = { article: 'fire', layer: 'verbs', offsetUnit: 'utf16', quotes: [] };
    expect(draftOf(line)).toMatchObject({
      type: 'annotation',
      layer: { name: 'verbs', method: 'imported', annotator: 'verbs', createdAt: '1970-01-01T00:00:00Z' },
    });
  });
});

it('a correction with speaker null says nobody, one without speaker says nothing about it', () => {
  const correction = { article: 'a', layer: 'gold', contentText: 'x', status: 'corrected', annotator: 'A', createdAt: 'now' };
  const document = (corrections: unknown[]) => ({ format: 'whosaid/corrections@1', corrections });
  const named = { ...correction, speaker: { name: 'Ajmal Omar', kind: 'person' } };
  expect(draftOf(document([{ ...correction, speaker: null }, correction, named]))).toMatchObject({
    corrections: [{ speaker: null }, { speaker: undefined }, { speaker: { id: 'ajmal-omar' } }],
  });
});

it.each<[string, unknown, string]>([
  ['an unknown key', { ...ARTICLE, headlin: 'x' }, 'DOCUMENT_INVALID  a.json: Unknown key "headlin". Did you mean "headline"?'],
  ['a key like no other', { ...ARTICLE, wavelength: 1 }, 'Unknown key "wavelength". Known keys: $schema, format, id, headline,'],
  ['an unknown key deep inside', { ...ANNOTATION, quotes: [{ content: [{ ...SPAN, txt: 'x' }] }] }, 'DOCUMENT_INVALID  a.json, quote 1, content 1: Unknown key "txt". Did you mean "text"?'],
  ['a missing key', { ...ARTICLE, id: undefined }, 'DOCUMENT_INVALID  a.json: The key "id" is missing. Add it.'],
  ['a wrong type', { ...ARTICLE, headline: 5 }, 'DOCUMENT_INVALID  a.json, headline: Found 5, expected a string.'],
  ['a wrong type where two are right', { ...ANNOTATION, layer: 5 }, 'a.json, layer: Found 5, expected an object or a string.'],
  ['a word that is not in the list', { ...ARTICLE, paragraphs: [{ kind: 'boddy', text: 'x' }] }, 'a.json, paragraph 1, kind: Found "boddy", expected one of: headline, dateline, body, caption, credit. Did you mean "body"?'],
  ['a word like none in the list', { ...ANNOTATION, offsetUnit: 'furlong' }, 'Use one of these words.'],
  ['a negative offset', { ...ANNOTATION, quotes: [{ content: [{ start: -1, end: 2 }] }] }, 'a.json, quote 1, content 1, start: Found -1, expected at least 0.'],
  ['a broken offset', { ...ANNOTATION, quotes: [{ content: [{ start: 0.5, end: 2 }] }] }, 'Found 0.5, expected a whole number.'],
  ['too much confidence', { ...ANNOTATION, quotes: [{ content: [SPAN], confidence: 1.5 }] }, 'a.json, quote 1, confidence: Found 1.5, expected at most 1.'],
  ['a quote without content', { ...ANNOTATION, quotes: [{ content: [] }] }, 'a.json, quote 1, content: The list is empty, expected at least one entry.'],
  ['an article without text', { ...ARTICLE, paragraphs: undefined }, 'a.json: The article needs its text as either "paragraphs" or "text".'],
  ['an article with its text twice', { ...ARTICLE, text: 'x' }, 'a.json: The article needs its text as either "paragraphs" or "text".'],
  ['a wrong Wikidata item', { format: 'whosaid/speakers@1', speakers: [{ id: 'a', name: 'A', kind: 'person', wikidata: 'q42' }] }, 'a.json, speaker 1, wikidata: Found "q42", expected: Wikidata item: Q42.'],
  ['no format', { id: 'fire' }, 'FORMAT_UNKNOWN  a.json, format: The key "format" is missing. Known formats: whosaid/corpus@1,'],
  ['a misspelt format', { format: 'whosaid/artcle@1' }, 'Unknown format "whosaid/artcle@1". Did you mean "whosaid/article@1"?'],
  ['a format that is no string', { format: ['x'] }, 'Unknown format ["x"].'],
  ['a list of documents', [ARTICLE], 'FORMAT_UNKNOWN  a.json: Found a list, expected an object with the key "format". Write one object a file'],
  ['null', null, 'FORMAT_UNKNOWN  a.json: Found null'],
])('%s is a problem', (_, json, expected) => {
  const problems = problemsOf(JSON.parse(JSON.stringify(json)));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

it('every problem is reported, not the first', () => {
  expect(problemsOf({ ...ARTICLE, id: 1, headline: 2, paragraphs: [{ kind: 'x' }, { text: 3 }] })).toHaveLength(5);
});

it('a key named like a built-in of JavaScript is an unknown key', () => {
  const { problems } = readNativeText('{"format": "whosaid/corpus@1", "name": "x", "__proto__": {}, "constructor": 1}', 'a.json');
  expect(problems).toHaveLength(2);
});

it.each([
  ['broken JSON with its line and column', '{\n  "id": "😀" "x"\n}\n', 'JSON_BROKEN  a.json, line 2, column 13: Found "\\"" where a comma'],
  ['an empty file', ' \n', 'FILE_EMPTY  a.json: There is nothing in it.'],
])('reports %s', (_, text, expected) => {
  expect((readNativeText(text, 'a.json').problems ?? []).map(formatProblem).join()).toContain(expected);
});

it('a problem of a line names the line of the file', () => {
  const [broken] = readNativeLine('{"format": }', 'a.ndjson', 12).problems ?? [];
  expect(broken && formatProblem(broken)).toContain('JSON_BROKEN  a.ndjson:12, column 12: Found "}"');
});
