import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../src/corpus/correction.ts';
import type { Speaker } from '../../src/corpus/speaker.ts';
import { checkDatabase } from '../../src/pipeline/check/check-corpus-database.ts';
import { speakerByName, speakersById } from '../../src/store/read/by-id.ts';
import { countQuotes, pageOfSpeakers } from '../../src/store/read/pages.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { declareSpeakers } from '../../src/store/write/declare-speakers.ts';
import { putCorrections } from '../../src/store/write/put-corrections.ts';
import { moveRevision } from '../../src/store/write/revision.ts';
import { pageOfQuotes, selectField } from '../support/read-lists.ts';
import { buildMarked, GOLD, person } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { writeAnnotationsOf, writeMarked } from '../support/write.ts';

const OMAR = person('Leila Omar');
const LEE = person('Lee Omar');
const MARKED = `⟦content#1:“We saw the fire,”⟧ ⟦source#1:⟦mention@leila-omar:Leila Omar⟧, a baker,⟧ ⟦cue#1:said⟧.

⟦content#2:“Nobody was hurt,”⟧ ⟦source#2:Lee Omar⟧ ⟦cue#2:said⟧.`;
const made = buildMarked(MARKED, { speakers: { 1: OMAR, 2: LEE } });

const speaker = (facts: Partial<Speaker> & Pick<Speaker, 'id' | 'name'>): Speaker => ({
  kind: 'person',
  aliases: [],
  wikidata: undefined,
  gender: undefined,
  affiliation: undefined,
  mergedInto: undefined,
  ...facts,
});

const correction = (facts: Partial<Correction>): Correction => ({
  article: 'harbour-fire',
  layer: 'gold',
  contentText: '“We saw the fire,”',
  status: 'confirmed',
  speaker: undefined,
  annotator: 'A. Reader',
  createdAt: '2026-03-01T00:00:00.000Z',
  ...facts,
});

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`readers' verdicts (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
      await writeMarked(store, made);
    });
    afterEach(async () => {
      expect((await checkDatabase(store)).findings.filter(({ ok }) => !ok)).toEqual([]);
      await store.close();
    });

    const declare = (...speakers: Speaker[]): Promise<void> =>
      store.write(async (connection) => moveRevision(connection, await declareSpeakers(connection, speakers)));
    const correct = (...corrections: Correction[]): Promise<number> =>
      store.write((connection) => putCorrections(connection, corrections));
    const speakerKeys = (): Promise<(number | null)[]> =>
      store.read(async (session) => (await pageOfQuotes(session, { page: {} })).rows.map(({ row }) => row.speakerKey));

    it('a merged speaker leads to the one it turned out to be, with quotes, names and aliases', async () => {
      await declare(speaker({ ...LEE, mergedInto: OMAR.id }), speaker({ ...OMAR, aliases: ['L. O.'] }));
      expect(await speakerKeys()).toEqual([1, 1]);
      await store.read(async (session) => {
        expect((await speakersById(session, [LEE.id])).get(LEE.id)?.name).toBe('Leila Omar');
        expect((await speakerByName(session, 'lee omar'))?.name).toBe('Leila Omar');
        const aliases = await selectField(session, { noun: 'speaker', field: 'aliases' }, [[1]]);
        expect(aliases).toEqual([['Lee Omar', 'Leila Omar', 'L. O.']]);
        expect((await pageOfSpeakers(session, { page: {} })).rows).toHaveLength(1);
      });
    });

    it('a merge that is withdrawn gives the quotes back', async () => {
      await declare(speaker({ ...LEE, mergedInto: OMAR.id }));
      await declare(speaker(LEE));
      expect(await speakerKeys()).toEqual([1, 2]);
    });

    it('a chain of merges ends at its last speaker, whatever the order', async () => {
      await declare(speaker({ ...LEE, mergedInto: OMAR.id }));
      await declare(
        speaker({ id: 'leila-omar-jr', name: 'Leila Omar Jr' }),
        speaker({ ...OMAR, mergedInto: 'leila-omar-jr' }),
      );
      expect(await speakerKeys()).toEqual([3, 3]);
    });

    it('a withdrawn merge gives back what was merged through it', async () => {
      const z = speaker({ id: 'z', name: 'Z' });
      await declare(speaker({ ...LEE, mergedInto: OMAR.id }), speaker({ ...OMAR, mergedInto: 'z' }), z);
      expect(await speakerKeys()).toEqual([3, 3]);
      await declare(speaker(OMAR));
      expect(await speakerKeys()).toEqual([1, 1]);
    });

    it('a name of two people is refused and both are named', async () => {
      await declare(speaker({ ...OMAR, aliases: ['Omar'] }), speaker({ ...LEE, aliases: ['Omar'] }));
      const asked = store.read((session) => speakerByName(session, 'OMAR'));
      await expect(asked).rejects.toThrow('Lee Omar ("speaker/lee-omar") or Leila Omar ("speaker/leila-omar")');
    });

    it('the last word of a name may be asked for, and is refused where it is the last of several', async () => {
      await declare(
        speaker({ id: 'tobias', name: 'Tobias Hale', aliases: ['Hale'] }),
        speaker({ id: 'maren', name: 'Maren Hále' }),
        speaker({ id: 'institute', name: 'Institute of Hale', kind: 'organization' }),
      );
      const named = (name: string) => store.read((session) => speakerByName(session, name));
      await expect(named('hale')).rejects.toThrow(
        'Maren Hále ("speaker/maren") or Tobias Hale ("speaker/tobias"). Ask',
      );
      expect((await named('Maren Hale'))?.id).toBe('maren');
      expect(await named('ale')).toBeUndefined();
      expect(
        await store.read((session) => pageOfSpeakers(session, { filter: { name: 'Hale' }, page: {} })),
      ).toMatchObject({
        rows: [{ row: { id: 'tobias' } }],
      });
      await declare(speaker({ id: 'maren', name: 'Maren Hále', mergedInto: 'tobias' }));
      expect((await named('Hale'))?.id).toBe('tobias');
    });

    it('a corrected speaker holds, and survives when the layer is read again', async () => {
      await correct(correction({ status: 'corrected', speaker: LEE }));
      expect(await speakerKeys()).toEqual([2, 2]);
      await writeAnnotationsOf(store, { ...made.annotation, mentions: [] });
      expect(await speakerKeys()).toEqual([2, 2]);
    });

    it('a rejected quote is no longer shown, but still in its layer', async () => {
      await correct(correction({ status: 'rejected' }));
      await store.read(async (session) => {
        expect(await countQuotes(session)).toBe(1);
        expect(await countQuotes(session, { layer: 'layer/gold' })).toBe(2);
      });
    });

    it('an older verdict does not replace a newer one', async () => {
      await correct(correction({ status: 'rejected' }));
      await correct(correction({ createdAt: '2026-02-01T00:00:00.000Z' }));
      expect(await store.read((session) => countQuotes(session, { status: ['rejected'], layer: 'layer/gold' }))).toBe(
        1,
      );
    });

    it('which layer is shown does not depend on what the layer says elsewhere', async () => {
      const automatic = { ...GOLD, method: 'rules' } as const;
      const on = (id: string, name: string, createdAt: string) =>
        buildMarked(MARKED, { article: { id }, layer: { ...automatic, name, createdAt } });
      const shown = (): Promise<number> =>
        store.read((session) => countQuotes(session, { layer: 'layer/x', status: ['unreviewed'] }));
      await writeMarked(store, on('a', 'x', '2025-01-01T00:00:00.000Z'));
      await writeAnnotationsOf(store, on('a', 'y', '2024-01-01T00:00:00.000Z').annotation);
      await writeMarked(store, on('b', 'y', '2026-01-01T00:00:00.000Z'));
      expect(await shown()).toBe(2);
      await correct(correction({ article: 'a', layer: 'x' }));
      const effective = await store.read(async (session) =>
        pageOfQuotes(session, { filter: { article: ['article/a'] }, page: {} }),
      );
      expect(effective.rows.map(({ row }) => row.status)).toEqual(['confirmed', 'unreviewed']);
    });

    it('a speaker whom nobody declares and nothing names any more is forgotten', async () => {
      await writeAnnotationsOf(store, { ...made.annotation, quotes: made.annotation.quotes.slice(0, 1) });
      const ids = await store.read(async (session) =>
        (await pageOfSpeakers(session, { page: {} })).rows.map(({ row }) => row.id),
      );
      expect(ids).toEqual([OMAR.id]);
    });

    it('gold is shown before manual, manual before the newest automatic layer', async () => {
      const one = { ...made.annotation, quotes: made.annotation.quotes.slice(0, 1) };
      const shown = (): Promise<number> => store.read((session) => countQuotes(session));
      await writeAnnotationsOf(store, { ...one, layer: { ...GOLD, name: 'reader', method: 'manual' } });
      expect(await shown()).toBe(2);
      expect(await store.read((session) => countQuotes(session, { layer: 'layer/reader' }))).toBe(1);
    });
  });
}
