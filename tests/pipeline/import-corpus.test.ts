import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDatabase } from '../../src/pipeline/check/check-corpus-database.ts';
import { exportArticles } from '../../src/pipeline/export/export-stream.ts';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { corpusCounts, corpusFacts } from '../../src/store/read/aggregates/of-corpus.ts';
import { quotesById } from '../../src/store/read/by-id.ts';
import { readStoredArticles } from '../../src/store/read/stored-article.ts';
import { sql } from '../../src/store/sql/sql.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { testDatabases } from '../support/databases.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const SEED = '../shared/data/seed/prison-attack.txt';
const LAYER = { name: 'gold', method: 'gold', annotator: 'A. Reader', createdAt: '2026-01-31T12:00:00Z' };

const article = (id: string, text: string): object => ({
  format: 'whosaid/article@1',
  id,
  headline: `About ${id}`,
  paragraphs: [{ text }],
});

const annotation = (id: string, content: string, start: number): object => ({
  format: 'whosaid/annotation@1',
  article: id,
  layer: LAYER,
  quotes: [{ content: [{ start, end: start + content.length, text: content }] }],
});

const correction = (id: string, contentText: string): object => ({
  article: id,
  layer: LAYER.name,
  contentText,
  status: 'confirmed',
  annotator: 'A. Reader',
  createdAt: '2026-02-01T00:00:00Z',
});

const correctionsDocument = (corrections: readonly object[]): object => ({
  format: 'whosaid/corrections@1',
  corrections,
});

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`importing files (${database.name})`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await openStore(await database.url());
    });
    afterEach(async () => {
      expect((await checkDatabase(store)).findings.filter(({ ok }) => !ok)).toEqual([]);
      await store.close();
    });

    const counts = () => store.read((session) => corpusCounts(session));
    const revision = async () => (await store.read((session) => corpusFacts(session))).revision;
    const exported = () =>
      store.read(async (session) => {
        let text = '';
        for await (const chunk of exportArticles(session, { format: 'ndjson' }))
          text += Buffer.from(chunk.bytes).toString();
        return text;
      });

    it('the sample corpus comes in without a problem, and a second time changes nothing', async () => {
      const first = await importCorpus(store, ['corpus']);
      expect(first).toMatchObject({ problems: [], articles: { added: 30 }, quotes: 262 });
      const before = await revision();
      const second = await importCorpus(store, ['corpus']);
      expect(second).toMatchObject({ problems: [], articles: { added: 0, replaced: 0, unchanged: 30 }, quotes: 0 });
      expect(await revision()).toBe(before);
    });

    it('what is exported imports to the same corpus, with the same revision', async () => {
      await importCorpus(store, ['corpus']);
      const folder = temporaryFolder({ 'all.ndjson': await exported() });
      const copy = await openStore(await database.url());
      await importCorpus(copy, [folder]);
      const [text, again] = [await exported(), (await copy.read((session) => corpusFacts(session))).revision];
      expect(text).toBe(await exported());
      expect(again).toBe(await revision());
      await copy.close();
    });

    it('numbers of quotes and the revision go along, also after an article has changed', async () => {
      const two = { ...annotation('a', '“yes”', 9), quotes: [{ number: 5, content: [{ start: 9, end: 14 }] }] };
      const folder = temporaryFolder({ 'a.json': article('a', 'She said “yes”.'), 'a.gold.json': two });
      await importCorpus(store, [folder]);
      writeFileSync(join(folder, 'a.json'), JSON.stringify(article('a', 'Later she said “yes” again.')));
      await importCorpus(store, [folder]);
      const copy = await openStore(await database.url());
      await importCorpus(copy, [temporaryFolder({ 'all.ndjson': await exported() })]);
      const quote = await copy.read((session) => quotesById(session, [{ article: 'a', layer: 'gold', number: 5 }]));
      expect([...quote.keys()]).toEqual(['article/a/quote/gold.5']);
      expect((await copy.read((session) => corpusFacts(session))).revision).toBe(await revision());
      await copy.close();
    });

    it('a circle of merges over two documents is a problem', async () => {
      const merge = (id: string, mergedInto?: string): object => ({ id, name: id, kind: 'person', mergedInto });
      const format = 'whosaid/speakers@1';
      const folder = temporaryFolder({
        '1.json': { format, speakers: [merge('bo', 'leila'), merge('leila')] },
        '2.json': { format, speakers: [merge('leila', 'bo')] },
      });
      const { problems } = await importCorpus(store, [folder]);
      expect(problems).toMatchObject([{ code: 'SPEAKER_MERGE_CYCLE' }]);
    });

    it('every problem is reported, the good articles stay and the bad ones leave nothing', async () => {
      const folder = temporaryFolder({
        'a.json': article('a', 'A text.'),
        'b.json': { ...article('b', 'B text.'), date: '2025-02-30' },
        'c.json': '{ "format": ',
        'd.txt': new Uint8Array([0x41, 0x00, 0x42]),
        'e.ndjson': `${JSON.stringify(article('e', 'E text.'))}\nnot json\n${JSON.stringify(article('a', 'Twice.'))}\n`,
        'f.json': annotation('nobody', 'text', 0),
        'g.json': annotation('a', 'text', 3),
        'notes.md': 'not for us',
      });
      const report = await importCorpus(store, [folder, join(folder, 'notes.md'), join(folder, 'gone.txt')]);
      expect(report.problems.map(({ code, file }) => `${code} ${file.replace(`${folder}/`, '')}`).sort()).toEqual([
        'ARTICLE_ID_TWICE e.ndjson:3',
        'ARTICLE_UNKNOWN f.json',
        'DATE_INVALID b.json',
        'ENCODING_BROKEN d.txt',
        'FILE_TYPE_UNKNOWN notes.md',
        'FILE_UNREADABLE gone.txt',
        'JSON_BROKEN c.json',
        'JSON_BROKEN e.ndjson:2',
        'SPAN_TEXT_DIFFERS g.json',
      ]);
      expect(await counts()).toMatchObject({ articleCount: 2, quoteCount: 0 });
    });

    it('a merge into nobody is a problem, and nothing of its document is written', async () => {
      const speakers = [
        { id: 'lee', name: 'Lee', kind: 'person', mergedInto: 'leila-omer' },
        { id: 'leila-omar', name: 'Leila Omar', kind: 'person' },
      ];
      const folder = temporaryFolder({ 's.json': { format: 'whosaid/speakers@1', speakers } });
      const { problems } = await importCorpus(store, [folder]);
      expect(problems).toMatchObject([{ code: 'SPEAKER_UNKNOWN', remedy: 'Did you mean "leila-omar"?' }]);
      expect(await counts()).toMatchObject({ speakerCount: 0 });
    });

    it('corrections survive export and import, also one whose quote is gone', async () => {
      const corrections = ['“yes”', 'She'].map((contentText) => correction('a', contentText));
      const quotes = [
        { content: [{ start: 9, end: 14, text: '“yes”' }] },
        { content: [{ start: 0, end: 3, text: 'She' }] },
      ];
      const gold = { format: 'whosaid/annotation@1', article: 'a', layer: LAYER };
      const files = { 'a.json': article('a', 'She said “yes”.'), 'a.gold.json': { ...gold, quotes } };
      await importCorpus(store, [temporaryFolder({ ...files, 'c.json': correctionsDocument(corrections) })]);
      await importCorpus(store, [temporaryFolder({ 'a.gold.json': { ...gold, quotes: quotes.slice(0, 1) } })]);
      const copy = await openStore(await database.url());
      const { problems } = await importCorpus(copy, [temporaryFolder({ 'all.ndjson': await exported() })]);
      const again = (await copy.read((session) => corpusFacts(session))).revision;
      await copy.close();
      expect({ problems, again }).toEqual({ problems: [], again: await revision() });
    });

    it('a correction of a quote that is not there is a problem, unless it says so itself', async () => {
      const mistyped = correction('a', '“yes');
      const report = await importCorpus(store, [
        temporaryFolder({ 'a.json': article('a', 'She said “yes”.'), 'c.json': correctionsDocument([mistyped]) }),
      ]);
      expect(report).toMatchObject({ problems: [{ code: 'CORRECTION_WITHOUT_QUOTE' }], corrections: 0 });
      const waiting = temporaryFolder({ 'c.json': correctionsDocument([{ ...mistyped, hasQuote: false }]) });
      expect(await importCorpus(store, [waiting])).toMatchObject({ problems: [], corrections: 1 });
      expect(await importCorpus(store, [waiting])).toMatchObject({ problems: [], corrections: 0 });
    });

    it('a dry run reports the same and writes nothing', async () => {
      const report = await importCorpus(store, ['corpus'], { dryRun: true });
      expect(report).toMatchObject({ problems: [], articles: { added: 30 }, quotes: 262 });
      expect(await counts()).toMatchObject({ articleCount: 0, speakerCount: 0 });
      expect(await revision()).toBe('0000000000000000');
    });

    it('a changed article replaces the old one, and its quotes follow their words', async () => {
      const folder = temporaryFolder({
        'a.json': article('a', 'She said “yes”.'),
        'a.gold.json': annotation('a', '“yes”', 9),
      });
      await importCorpus(store, [folder]);
      writeFileSync(join(folder, 'a.json'), JSON.stringify(article('a', 'Later she said “yes” again.')));
      expect(await importCorpus(store, [folder])).toMatchObject({
        problems: [],
        orphans: [],
        articles: { replaced: 1 },
      });
      expect(await counts()).toMatchObject({ quoteCount: 1 });
    });

    it('two annotations of one layer and article are a conflict every time, and the first one holds', async () => {
      const folder = temporaryFolder({
        'a.json': article('a', 'She said “yes”.'),
        'b.json': annotation('a', '“yes”', 9),
        'c.json': annotation('a', 'yes', 10),
      });
      const revisions: string[] = [];
      for (const again of [false, true]) {
        const { problems } = await importCorpus(store, [folder]);
        expect(problems, `again: ${again}`).toMatchObject([{ code: 'LAYER_CONFLICT', file: join(folder, 'c.json') }]);
        revisions.push(await revision());
      }
      expect(revisions[1]).toBe(revisions[0]);
    });

    it('a quote whose words are gone is reported with its id', async () => {
      const folder = temporaryFolder({
        'a.json': article('a', 'She said “yes”.'),
        'a.gold.json': annotation('a', '“yes”', 9),
      });
      await importCorpus(store, [folder]);
      writeFileSync(join(folder, 'a.json'), JSON.stringify(article('a', 'She said no.')));
      const { orphans } = await importCorpus(store, [folder]);
      expect(orphans).toEqual([{ article: 'a', quote: 'article/a/quote/gold.1', text: '“yes”' }]);
    });

    it('a quote whose words are gone is not reported when its layer comes anew in the same run', async () => {
      const files = { 'a.json': article('a', 'She said “yes”.'), 'a.gold.json': annotation('a', '“yes”', 9) };
      await importCorpus(store, [temporaryFolder(files)]);
      const changed = { 'a.json': article('a', 'She said “no”.'), 'a.gold.json': annotation('a', '“no”', 9) };
      expect(await importCorpus(store, [temporaryFolder(changed)])).toMatchObject({
        problems: [],
        orphans: [],
        annotations: { replaced: 1 },
      });
    });

    it.each([1, 2000])('a quote stays lost when the new annotation does not fit (batches of %i)', async (documents) => {
      const files = { 'a.json': article('a', 'She said “yes”.'), 'a.gold.json': annotation('a', '“yes”', 9) };
      await importCorpus(store, [temporaryFolder(files)]);
      const changed = { 'a.json': article('a', 'She said no.'), 'a.gold.json': annotation('a', 'maybe', 9) };
      const batchSize = { documents, bytes: Infinity };
      const { orphans, problems } = await importCorpus(store, [temporaryFolder(changed)], { batchSize });
      expect(orphans).toEqual([{ article: 'a', quote: 'article/a/quote/gold.1', text: '“yes”' }]);
      expect(problems).toHaveLength(1);
      const kept = await store.read((session) => session.all(sql`SELECT content_text AS text FROM orphan`));
      expect(kept).toEqual([{ text: '“yes”' }]);
    });

    it('a stopped import keeps what was committed and goes on from there', async () => {
      const lines = Array.from({ length: 900 }, (_, index) => JSON.stringify(article(`a${index}`, `Text ${index}.`)));
      const folder = temporaryFolder({ 'many.ndjson': lines.join('\n') });
      const stop = new AbortController();
      const batchSize = { documents: 400, bytes: Infinity };
      await importCorpus(store, [folder], { signal: stop.signal, onBatch: () => stop.abort(), batchSize });
      expect(await counts()).toMatchObject({ articleCount: 400 });
      expect(await importCorpus(store, [folder])).toMatchObject({ articles: { added: 500, unchanged: 400 } });
    });

    it('two imports at once do not lose or repeat an article', async () => {
      const files = [1, 2].map((half) =>
        Array.from({ length: 600 }, (_, index) =>
          JSON.stringify(article(`a${index * 2 + half}`, `Text ${index}.`)),
        ).join('\n'),
      );
      const folder = temporaryFolder({ '1.ndjson': files[0] ?? '', '2.ndjson': files[1] ?? '' });
      const second = await openStore(store.address.location);
      await Promise.all([
        importCorpus(store, [join(folder, '1.ndjson')]),
        importCorpus(second, [join(folder, '2.ndjson')]),
      ]);
      await second.close();
      expect(await counts()).toMatchObject({ articleCount: 1200 });
    });

    it.skipIf(!existsSync(SEED))('a report as a crawl left it comes in whole', async () => {
      expect(await importCorpus(store, [SEED])).toMatchObject({ problems: [], articles: { added: 1 } });
      const stored = await store.read((session) => readStoredArticles(session, ['prison-attack']));
      const seed = stored.get('prison-attack')?.article;
      expect(seed).toMatchObject({ date: '2020-08-04', dateline: 'JALALABAD, Afghanistan' });
      expect(seed?.text === readFileSync(SEED, 'utf8')).toBe(true);
      const kinds = seed?.paragraphs.map(({ kind }) => kind) ?? [];
      expect([kinds.length, kinds[0], kinds.at(-1), kinds.at(-2)]).toEqual([22, 'caption', 'caption', 'credit']);
    });
  });
}
