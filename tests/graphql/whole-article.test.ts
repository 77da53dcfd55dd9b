import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { buildMarked, person } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

const OMAR = person('Leila Omar');
const LIND = person('Mara Lind');

const MARKED = [
  'LOWER HARBOUR',
  '⟦content#1:“The 🔥 came first,”⟧ ⟦source#1:⟦mention@leila-omar:Omar⟧⟧ ⟦cue#1:said⟧, ⟦content#1:“and ⟦content#2:‘Nobody is hurt’⟧, ⟦source#2:⟦mention@mara-lind:Lind⟧⟧ ⟦cue#2:told⟧ us.”⟧ It was late.',
  '⟦source#3:⟦mention@leila-omar/description:The night guard⟧⟧ ⟦cue#3:denied⟧ ⟦content#3:that the gate was open⟧. Nobody asked her.',
].join('\n\n');

const made = buildMarked(MARKED, {
  speakers: { 1: OMAR, 2: LIND, 3: OMAR },
  article: { credits: ['Mara Lind', 'Harbour News Agency'], section: 'Local' },
  quotes: {
    3: {
      kind: 'indirect',
      cue: { spans: [], lemma: 'deny', class: 'denial' },
      sourceKind: 'description',
      confidence: 0.75,
      status: 'confirmed',
    },
  },
});
const article = {
  ...made.article,
  paragraphs: made.article.paragraphs.map((paragraph, index) =>
    index === 0 ? { ...paragraph, kind: 'dateline' as const } : paragraph,
  ),
};
const third = made.annotation.quotes[2]!;
const evidence = [{ rule: 'same-person', explanation: 'The guard is Omar.', spans: third.source }];
const quotes = made.annotation.quotes.map((quote) =>
  quote === third ? { ...quote, evidence, cue: { ...quote.cue!, spans: [spanOf('denied')] } } : quote,
);

function spanOf(words: string): { startUtf16: number; endUtf16: number } {
  const startUtf16 = article.text.indexOf(words);
  return { startUtf16, endUtf16: startUtf16 + words.length };
}

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`one article (${database.name})`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.url());
      await writeMarked(api.store, { article, annotation: { ...made.annotation, quotes } });
    });
    afterAll(() => api.close());

    const ask = async (selection: string): Promise<unknown> => {
      const { article: answer } = await api.ask(`{ article(id: "article/harbour-fire") { ${selection} } }`);
      return answer;
    };
    const askQuote = async (number: number, selection: string): Promise<unknown> => {
      const { quote } = await api.ask(`{ quote(id: "article/harbour-fire/quote/gold.${number}") { ${selection} } }`);
      return quote;
    };

    it('an article tells what is known about it', async () => {
      const facts = `id headline date dateline publisher credits url language licence section text wordCount`;
      expect(await ask(facts)).toEqual({
        id: 'article/harbour-fire',
        headline: 'Fire at the harbour',
        date: '2025-03-01',
        dateline: null,
        publisher: 'The Lower Harbour Post',
        credits: ['Mara Lind', 'Harbour News Agency'],
        url: null,
        language: 'en',
        licence: 'CC0-1.0',
        section: 'Local',
        text: article.text,
        wordCount: 29,
      });
    });

    it('paragraphs can be picked by kind', async () => {
      expect(
        await ask('paragraphs(kind: [DATELINE]) { id ordinal kind text next { ordinal } previous { id } }'),
      ).toEqual({
        paragraphs: [
          {
            id: 'article/harbour-fire/paragraph/1',
            ordinal: 1,
            kind: 'DATELINE',
            text: 'LOWER HARBOUR',
            next: { ordinal: 2 },
            previous: null,
          },
        ],
      });
    });

    it('a quote tells who said it, in which words, and where', async () => {
      const selection = `id ordinal kind text wordCount cue { text lemma class } source { text kind } speaker { name }
        paragraph { ordinal } paragraphs { ordinal } article { headline } layer { name }`;
      expect(await askQuote(3, selection)).toEqual({
        id: 'article/harbour-fire/quote/gold.3',
        ordinal: 3,
        kind: 'INDIRECT',
        text: 'that the gate was open',
        wordCount: 5,
        cue: { text: 'denied', lemma: 'deny', class: 'DENIAL' },
        source: { text: 'The night guard', kind: 'DESCRIPTION' },
        speaker: { name: 'Leila Omar' },
        paragraph: { ordinal: 3 },
        paragraphs: [{ ordinal: 3 }],
        article: { headline: 'Fire at the harbour' },
        layer: { name: 'gold' },
      });
    });

    it('a split quote has one span for each part, with offsets in any unit', async () => {
      const start = article.text.indexOf('“and');
      const before = article.text.slice(0, start);
      const answer = await askQuote(
        1,
        'content { text start utf16: start(unit: UTF16) byte: start(unit: BYTE) paragraph { ordinal } }',
      );
      expect(answer).toMatchObject({
        content: [
          { text: '“The 🔥 came first,”' },
          {
            text: '“and ‘Nobody is hurt’, Lind told us.”',
            start: Array.from(before).length,
            utf16: start,
            byte: Buffer.byteLength(before),
            paragraph: { ordinal: 2 },
          },
        ],
      });
    });

    it('a quote inside another knows its parent, and the outer one knows what is nested in it', async () => {
      expect(await askQuote(2, 'parent { ordinal }')).toEqual({ parent: { ordinal: 1 } });
      expect(await askQuote(1, 'parent { ordinal } nested { ordinal speaker { name } }')).toEqual({
        parent: null,
        nested: [{ ordinal: 2, speaker: { name: 'Mara Lind' } }],
      });
    });

    it('a quote mentions those of whom its content speaks, not its own source', async () => {
      expect(await askQuote(1, 'mentions { kind span { text } speaker { id } article { id } }')).toEqual({
        mentions: [
          {
            kind: 'NAME',
            span: { text: 'Lind' },
            speaker: { id: 'speaker/mara-lind' },
            article: { id: 'article/harbour-fire' },
          },
        ],
      });
    });

    it('context gives content, cue and source as printed, and sentences around it when asked', async () => {
      expect(await askQuote(3, 'context more: context(sentences: 1)')).toEqual({
        context: 'The night guard denied that the gate was open',
        more: 'It was late.\n\nThe night guard denied that the gate was open. Nobody asked her.',
      });
    });

    it('provenance says who annotated, how sure, and on which words it rests', async () => {
      const selection =
        'provenance { method annotator createdAt confidence status evidence { rule explanation spans { text start } } }';
      expect(await askQuote(3, selection)).toEqual({
        provenance: {
          method: 'GOLD',
          annotator: 'A. Reader',
          createdAt: '2026-01-31T12:00:00.000Z',
          confidence: 0.75,
          status: 'CONFIRMED',
          evidence: [
            {
              rule: 'same-person',
              explanation: 'The guard is Omar.',
              spans: [{ text: 'The night guard', start: Array.from(article.text.split('The night')[0]!).length }],
            },
          ],
        },
      });
    });

    it('segments draw a paragraph letter for letter, with roles, quotes and speaker', async () => {
      const answer = (await ask(
        'paragraphs(kind: [BODY]) { text segments { text roles speaker { name } quotes { ordinal } } }',
      )) as {
        paragraphs: { text: string; segments: { text: string }[] }[];
      };
      for (const { text, segments } of answer.paragraphs) {
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
      }
      expect(answer.paragraphs[1]?.segments).toEqual([
        {
          text: 'The night guard',
          roles: ['SOURCE', 'MENTION'],
          speaker: { name: 'Leila Omar' },
          quotes: [{ ordinal: 3 }],
        },
        { text: ' ', roles: ['PLAIN'], speaker: null, quotes: [] },
        { text: 'denied', roles: ['CUE'], speaker: null, quotes: [{ ordinal: 3 }] },
        { text: ' ', roles: ['PLAIN'], speaker: null, quotes: [] },
        {
          text: 'that the gate was open',
          roles: ['CONTENT'],
          speaker: { name: 'Leila Omar' },
          quotes: [{ ordinal: 3 }],
        },
        { text: '. Nobody asked her.', roles: ['PLAIN'], speaker: null, quotes: [] },
      ]);
    });

    it('the quotes of a paragraph are those whose content touches it', async () => {
      const { paragraph } = await api.ask(`{ paragraph(id: "article/harbour-fire/paragraph/2") {
        span { start end } quotes { ordinal } indirect: quotes(filter: { kind: [INDIRECT] }) { ordinal }
      } }`);
      expect(paragraph).toMatchObject({ span: { start: 15 }, quotes: [{ ordinal: 1 }, { ordinal: 2 }], indirect: [] });
    });

    it('an article lists who is quoted, who is mentioned, and who annotated it', async () => {
      const selection = `speakers { speaker { name } quoteCount wordCount } layers { id quoteCount articleCount }
        mentions(speaker: "speaker/leila-omar") { kind span { text } }`;
      expect(await ask(selection)).toMatchObject({
        speakers: [
          { speaker: { name: 'Leila Omar' }, quoteCount: 2 },
          { speaker: { name: 'Mara Lind' }, quoteCount: 1, wordCount: 3 },
        ],
        layers: [{ id: 'layer/gold', quoteCount: 3, articleCount: 1 }],
        mentions: [
          { kind: 'NAME', span: { text: 'Omar' } },
          { kind: 'DESCRIPTION', span: { text: 'The night guard' } },
        ],
      });
    });

    it('a speaker tells all forms and descriptions, cues, counts and dates', async () => {
      const { speaker } = await api.ask(`{ speaker(name: "OMAR") {
        id name kind aliases wikidata descriptions { text span { text } article { date } }
        quoteCount wordCount denied: quoteCount(filter: { cueClass: [DENIAL] }) cues { lemma class count }
        firstQuoted lastQuoted articles { totalCount nodes { id } } quotes { totalCount nodes { ordinal } }
      } }`);
      expect(speaker).toMatchObject({
        id: 'speaker/leila-omar',
        aliases: ['Omar', 'Leila Omar'],
        descriptions: [{ text: 'The night guard', article: { date: '2025-03-01' } }],
        quoteCount: 2,
        denied: 1,
        cues: [
          { lemma: 'deny', class: 'DENIAL', count: 1 },
          { lemma: 'say', class: 'NEUTRAL', count: 1 },
        ],
        firstQuoted: '2025-03-01',
        lastQuoted: '2025-03-01',
        articles: { totalCount: 1, nodes: [{ id: 'article/harbour-fire' }] },
        quotes: { totalCount: 2, nodes: [{ ordinal: 1 }, { ordinal: 3 }] },
      });
    });
  });
}
