import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepHomonymsApart, type AttributedArticle } from '../../../src/pipeline/annotate/keep-homonyms-apart.ts';
import { readStoredArticles } from '../../../src/store/read/stored-article.ts';
import { openStore, type Store } from '../../../src/store/store.ts';
import { declareSpeakers } from '../../../src/store/write/declare-speakers.ts';
import { buildMarked, person } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { writeMarked } from '../../support/write.ts';

const LONG_WORD = /\p{L}{4,}/gu;

/** For these tests: descriptions without a common long word are of two people. */
function shareNoWord(a: readonly string[], b: readonly string[]): boolean {
  const words: readonly string[] = b.join(' ').match(LONG_WORD) ?? [];
  return a.length > 0 && b.length > 0 && !(a.join(' ').match(LONG_WORD) ?? []).some((word) => words.includes(word));
}

const article = (id: string, description: string, speaker = person('Ida Morn')) =>
  buildMarked(
    `⟦source#1:Ida Morn⟧, ⟦mention@${speaker.id}/description:${description}⟧, ⟦cue#1:said⟧ ⟦content#1:it rains⟧.`,
    {
      article: { id },
      speakers: { 1: speaker },
    },
  );

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`people of one name (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
    });
    afterEach(() => store.close());

    const apart = async (...made: ReturnType<typeof article>[]): Promise<unknown> => {
      const known = await store.read((session) =>
        readStoredArticles(
          session,
          made.map((one) => one.article.id),
        ),
      );
      const entries = made.map((one, index): AttributedArticle => {
        const key = known.get(one.article.id)?.key ?? 1000 + index;
        return { key, article: one.article, contentHash: '', attributed: one.annotation };
      });
      const kept = await store.read((session) => keepHomonymsApart(session, entries, shareNoWord));
      for (const { attributed } of kept)
        expect(attributed.mentions[0]?.speaker.id).toBe(attributed.quotes[0]?.speaker?.id);
      return kept.map(({ attributed }) => attributed.quotes[0]?.speaker?.id);
    };

    it('are one speaker where what they are called fits, others where it clashes, also in one batch', async () => {
      await writeMarked(store, article('known', 'a harbour pilot'));
      expect(
        await apart(
          article('b', 'the pilot'),
          article('c', 'the minister'),
          article('d', 'our minister'),
          article('e', 'some baker'),
        ),
      ).toEqual(['ida-morn', 'ida-morn-2', 'ida-morn-2', 'ida-morn-3']);
    });

    it('stay who they are when their article is annotated again', async () => {
      await writeMarked(store, article('known', 'a harbour pilot'));
      await writeMarked(store, article('other', 'the minister', { ...person('Ida Morn'), id: 'ida-morn-2' }));
      expect(await apart(article('known', 'some baker'), article('other', 'the minister'))).toEqual([
        'ida-morn',
        'ida-morn-2',
      ]);
    });

    it('stay together when somebody has declared that they are one', async () => {
      await writeMarked(store, article('known', 'a harbour pilot'));
      await writeMarked(store, article('other', 'the minister', { ...person('Ida Morn'), id: 'ida-morn-2' }));
      const facts = { aliases: [], wikidata: undefined, gender: undefined, affiliation: undefined };
      await store.write((connection) =>
        declareSpeakers(connection, [{ ...person('Ida Morn'), ...facts, id: 'ida-morn-2', mergedInto: 'ida-morn' }]),
      );
      expect(await apart(article('new', 'our minister'))).toEqual(['ida-morn']);
    });
  });
}
