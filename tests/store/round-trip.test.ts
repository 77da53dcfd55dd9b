import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAnnotations } from '../../src/store/read/stored-annotation.ts';
import { readStoredArticles } from '../../src/store/read/stored-article.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { sql } from '../../src/store/sql/sql.ts';
import { buildArticle, buildMarked, person } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { writeAnnotationsOf, writeArticles, writeMarked } from '../support/write.ts';

const OMAR = person('Leila Omar');
const MARKED = '⟦content:“We saw 🔥 first,”⟧ ⟦source:⟦mention@leila-omar:Omar⟧⟧ ⟦cue:said⟧.\n\nNobody was hurt.';

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`what is written comes back (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
    });
    afterEach(() => store.close());

    it('an article is the same after a round through the database', async () => {
      const article = buildArticle('  Two 🔥 fires.\r\n\r\n“Three,” said 김.\n ', {
        credits: ['A', 'B'],
        section: 'Local',
      });
      await writeArticles(store, article);
      const stored = await store.read((session) => readStoredArticles(session, [article.id]));
      expect(stored.get(article.id)?.article).toEqual(article);
    });

    it('an annotation is the same after a round through the database', async () => {
      const made = buildMarked(MARKED, { speakers: { 1: OMAR } });
      await writeMarked(store, made);
      const [stored] = await store.read((session) => readAnnotations(session, [1]));
      const { quotes, mentions, layer } = made.annotation;
      const numbered = quotes.map((quote) => ({ ...quote, number: 1 }));
      expect(stored).toMatchObject({ quotes: numbered, mentions, layer, isEffective: true, nextNumber: 2 });
    });

    it('a changed article takes its quotes along, with their numbers', async () => {
      const made = buildMarked(MARKED, { speakers: { 1: OMAR } });
      await writeMarked(store, made);
      await writeArticles(store, buildArticle(`New first paragraph.\n\n${made.article.text}`));
      const [stored] = await store.read((session) => readAnnotations(session, [1]));
      const [before] = made.annotation.quotes;
      expect(stored?.quotes[0]?.content[0]?.startUtf16).toBe((before?.content[0]?.startUtf16 ?? 0) + 22);
      expect(stored?.quotes[0]?.number).toBe(1);
    });

    it('a quote whose words are gone is an orphan, and comes back with them', async () => {
      const made = buildMarked(MARKED, { speakers: { 1: OMAR } });
      await writeMarked(store, made);
      const [written] = await writeArticles(store, buildArticle('“We saw nothing,” Omar said.'));
      expect(written?.lost.map(({ contentText }) => contentText)).toEqual(['“We saw 🔥 first,”']);
      await writeArticles(store, made.article);
      const [stored] = await store.read((session) => readAnnotations(session, [1]));
      expect(stored?.quotes).toMatchObject(made.annotation.quotes.map((quote) => ({ ...quote, number: 1 })));
      expect(await store.read((session) => session.all(sql`SELECT * FROM orphan`))).toEqual([]);
    });

    it('a quote keeps its number when its layer is read again, and a number is never given twice', async () => {
      const three = '⟦content#1:“One,”⟧ she said. ⟦content#2:“Two,”⟧ she said. ⟦content#3:“Three,”⟧ she said.';
      const { article, annotation } = buildMarked(three);
      const [one, two, third] = annotation.quotes;
      if (!one || !two || !third) throw new Error('marks');
      await writeMarked(store, { article, annotation: { ...annotation, quotes: [one, third] } });
      await writeAnnotationsOf(store, { ...annotation, quotes: [one] });
      await writeAnnotationsOf(store, annotation);
      const [stored] = await store.read((session) => readAnnotations(session, [1]));
      expect(stored?.quotes.map(({ number, content }) => [content[0]?.startUtf16, number])).toEqual([
        [one.content[0]?.startUtf16, 1],
        [two.content[0]?.startUtf16, 3],
        [third.content[0]?.startUtf16, 4],
      ]);
    });

    it('the number that a document gives holds, unless it was another quote’s before', async () => {
      const { article, annotation } = buildMarked('⟦content#1:“One,”⟧ she said. ⟦content#2:“Two,”⟧ she said.');
      const [one, two] = annotation.quotes;
      if (!one || !two) throw new Error('marks');
      const numbers = async (): Promise<(number | undefined)[]> => {
        const [stored] = await store.read((session) => readAnnotations(session, [1]));
        return [...(stored?.quotes.map(({ number }) => number) ?? []), stored?.nextNumber];
      };
      await writeMarked(store, { article, annotation: { ...annotation, quotes: [{ ...two, number: 7 }] } });
      expect(await numbers()).toEqual([7, 8]);
      await writeAnnotationsOf(store, { ...annotation, quotes: [{ ...one, number: 7 }] });
      expect(await numbers()).toEqual([8, 9]);
    });

    it('a failed write leaves nothing behind', async () => {
      const failing = store.write(async (connection) => {
        await connection.run(sql`UPDATE corpus SET name = 'half written'`);
        throw new Error('power cut');
      });
      await expect(failing).rejects.toThrow('power cut');
      expect(await store.read((session) => session.all(sql`SELECT name FROM corpus`))).toEqual([
        { name: 'Untitled corpus' },
      ]);
    });
  });
}
