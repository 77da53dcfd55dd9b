import { describe, expect, it } from 'vitest';
import { quoteLines } from '../../../src/store/read/quote-lines.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { buildMarked, person } from '../../support/builders.ts';
import { everyLayout } from '../../support/databases.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { writeMarked } from '../../support/write.ts';

/** What JSON must escape, what looks as if it must, what SQL and its patterns could trip over. */
const ODD = `tab\tquote"backslash\\ bell\u0007 escape\u001b unit\u001f delete\u007f line\u2028 100 % %s %d 'isn''t' 🐟 é`;

const random = new SeededRandom(7);
const CONFIDENCES = [
  0,
  1,
  0.5,
  0.1 + 0.2,
  1 / 3,
  0.001,
  0.0009,
  0.0001,
  1e-7,
  1 - 2 ** -53,
  ...Array.from({ length: 300 }, () => random.next()),
  ...Array.from({ length: 300 }, () => random.next() ** 12),
];

async function linesOf(store: Store, filter: Parameters<typeof quoteLines>[1] = null): Promise<string[]> {
  return store.read(async (session) => {
    const pages: Uint8Array[] = [];
    for await (const { lines } of quoteLines(session, filter)) pages.push(lines);
    return Buffer.concat(pages).toString().split('\n').slice(0, -1);
  });
}

type Line = Readonly<Record<string, unknown>>;

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`quotes as lines of JSON from ${database.name}`, () => {
    it('read as JSON.stringify would have written them, whatever the texts hold', async () => {
      const store = await openStore(await database.url());
      const facts = { headline: ODD, publisher: ODD, section: ODD, url: undefined, licence: undefined };
      const made = buildMarked(`⟦source#1:${ODD}⟧ ⟦cue#1:said⟧ ⟦content#1:“${ODD}”⟧`, {
        article: facts,
        layer: { annotator: ODD },
        speakers: { 1: { ...person('Ava'), name: ODD } },
      });
      await writeMarked(store, made);
      const [line = ''] = await linesOf(store);
      const record = JSON.parse(line) as Line;
      expect(line).toBe(JSON.stringify(record));
      expect(record).toMatchObject({ headline: ODD, text: `“${ODD}”`, source: ODD, speakerName: ODD, annotator: ODD });
      expect(record).toMatchObject({ cue: 'said', url: null, licence: null, confidence: null, speaker: 'speaker/ava' });
      await store.close();
    });

    it('give every confidence to its last digit', async () => {
      const store = await openStore(await database.url());
      const text = CONFIDENCES.map((_, index) => `⟦content#${index + 1}:“Yes”⟧`).join('\n');
      const quotes = Object.fromEntries(CONFIDENCES.map((confidence, index) => [index + 1, { confidence }]));
      await writeMarked(store, buildMarked(text, { quotes }));
      const lines = await linesOf(store);
      expect(lines.map((line) => (JSON.parse(line) as Line)['confidence'])).toEqual(CONFIDENCES);
      for (const line of lines) expect(line).toBe(JSON.stringify(JSON.parse(line)));
      await store.close();
    });

    it('come once each, in the order of the text, over the borders of pages', async () => {
      const store = await openStore(await database.url());
      const text = Array.from({ length: 700 }, (_, index) => `⟦content#${index + 1}:“No. ${index + 1}”⟧`).join('\n');
      for (const id of ['a', 'b', 'c']) await writeMarked(store, buildMarked(text, { article: { id } }));
      const places = (await linesOf(store)).map((line) => {
        const { article, start } = JSON.parse(line) as { article: string; start: number };
        return { article, start };
      });
      expect(places).toHaveLength(2100);
      expect(places).toEqual([...places].sort((a, b) => a.article.localeCompare(b.article) || a.start - b.start));
      expect(await linesOf(store, { article: ['article/b'] })).toHaveLength(700);
      expect(await linesOf(store, { article: [] })).toEqual([]);
      await store.close();
    });

    it('join the parts of a split quote and leave out what is not there', async () => {
      const store = await openStore(await database.url());
      await writeMarked(store, buildMarked('⟦content#1:“We saw,”⟧ they ⟦cue#1:said⟧, ⟦content#1:“nothing.”⟧'));
      const [line = ''] = await linesOf(store);
      expect(JSON.parse(line)).toMatchObject({
        text: '“We saw,” “nothing.”',
        start: 0,
        end: 31,
        cue: 'said',
        source: null,
        speaker: null,
        speakerName: null,
        speakerKind: null,
        speakerGender: null,
      });
      await store.close();
    });
  });
}
