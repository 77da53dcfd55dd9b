import { describe, expect, it } from 'vitest';
import { readNativeDocument } from '../../../src/formats/native/read-native-document.ts';
import { readRawArticle } from '../../../src/formats/native/read-raw-article.ts';
import type { JsonObject } from '../../../src/formats/native/json-object.ts';

const paragraphsOf = (json: JsonObject) => {
  const { value } = readRawArticle(json, 'news.ndjson:1');
  return value?.paragraphs.map(({ kind, startUtf16, endUtf16 }) => [kind, value.text.slice(startUtf16, endUtf16)]);
};

describe('a raw article', () => {
  it('keeps its text, and has its lines as paragraphs', () => {
    const text = ' The mill\r\n\r\n\tIt stands. \nIt fell.\u2028Then: 🔥';
    expect(readRawArticle({ id: 'a', text }, 'news').value?.text).toBe(text);
    expect(paragraphsOf({ id: 'a', text })).toEqual([
      ['body', 'The mill'],
      ['body', 'It stands.'],
      ['body', 'It fell.'],
      ['body', 'Then: 🔥'],
    ]);
  });

  it('has a headline where its first line is the one that is given', () => {
    const json = { id: 'a', headline: 'The  mill', text: 'The mill\nIt stands.' };
    expect(paragraphsOf(json)).toEqual([
      ['headline', 'The mill'],
      ['body', 'It stands.'],
    ]);
    expect(paragraphsOf({ ...json, headline: 'The sea' })?.[0]).toEqual(['body', 'The mill']);
  });

  it('tells everything that is wrong with it at once', () => {
    const { problems } = readRawArticle({ id: null, headline: 3 }, 'news.ndjson:4');
    expect(problems?.map(({ place }) => place)).toEqual(['id', 'text', 'headline']);
  });

  it('can be imported as it is', () => {
    const { value } = readNativeDocument({ id: 'a', text: 'The mill\n\nIt stands.', date: '2026-01-31', score: 2 }, 'news');
    expect(value).toMatchObject({ type: 'article', id: 'a', headline: 'The mill', date: '2026-01-31' });
  });
});

it('kinds of an annotator program may be in capitals', () => {
  const speaker = { name: 'Ida Morn', kind: 'PERSON' };
  const quotes = [{ kind: 'DIRECT', content: [{ start: 0, end: 1 }], sourceKind: 'NAME', speaker }];
  const line = { article: 'a', layer: 'model-1', quotes, mentions: [{ start: 0, end: 1, kind: 'NAME', speaker }] };
  const lowered = { name: 'Ida Morn', kind: 'person' };
  expect(readNativeDocument(line, 'quotes').value).toMatchObject({
    layer: { name: 'model-1', method: 'model' },
    quotes: [{ kind: 'direct', sourceKind: 'name', speaker: lowered }],
    mentions: [{ kind: 'name', speaker: lowered }],
  });
  expect(readNativeDocument({ ...line, format: 'whosaid/annotation@1' }, 'quotes').problems).toBeDefined();
});
