import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Finder } from '../../../src/attribution/attribution.ts';
import { annotateDatabase, type AnnotateDatabaseOptions } from '../../../src/pipeline/annotate/annotate-database.ts';
import type { AnnotateReport } from '../../../src/pipeline/annotate/annotate-report.ts';
import { checkDatabase } from '../../../src/pipeline/check/check-corpus-database.ts';
import { putCorrections } from '../../../src/store/write/put-corrections.ts';
import { openApi, type TestApi } from '../../support/api.ts';
import { buildArticle, buildMarked, person } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { writeArticles, writeMarked } from '../../support/write.ts';
import { PLAIN } from './plain-finder.ts';

const MILL = buildArticle('“The mill is safe,” said Orla Brenn.', { id: 'mill' });
const TIDE = buildArticle('“The tide is late,” said Ida Morn.', { id: 'tide' });

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`annotating the database (${database.name})`, () => {
    let api: TestApi;
    beforeEach(async () => {
      api = await openApi(await database.url());
      await writeArticles(api.store, MILL, TIDE);
    });
    afterEach(async () => {
      expect((await checkDatabase(api.store)).findings.filter(({ ok }) => !ok)).toEqual([]);
      await api.close();
    });

    const annotate = (options: Partial<AnnotateDatabaseOptions> = {}): Promise<AnnotateReport> =>
      annotateDatabase(api.store, { finder: PLAIN, annotator: 'rules', workers: 1, ...options });
    const said = async (filter = '{}'): Promise<unknown> => {
      const { quotes } = await api.ask(`{ quotes(filter: ${filter}) { nodes { text speaker { id } } } }`);
      return quotes.nodes.map(({ text, speaker }: { text: string; speaker: { id: string } | null }) => [
        text,
        speaker?.id,
      ]);
    };

    it('gives every article its quotes and speakers, once', async () => {
      expect(await annotate()).toMatchObject({ layer: 'rules-7', articles: 2, quotes: 2, problems: [] });
      expect(await said()).toEqual([
        ['“The mill is safe,”', 'speaker/orla-brenn'],
        ['“The tide is late,”', 'speaker/ida-morn'],
      ]);
      expect(await annotate()).toMatchObject({ articles: 0, total: 0 });
    });

    it('annotates the articles that are named, and tells those that are not there', async () => {
      const report = await annotate({ articles: ['tide', 'gone'] });
      expect(report).toMatchObject({ articles: 1, problems: [{ code: 'ARTICLE_UNKNOWN', file: 'article/gone' }] });
      expect(await said()).toEqual([['“The tide is late,”', 'speaker/ida-morn']]);
    });

    it('annotates anew what is asked for again; ids of quotes stay', async () => {
      await annotate();
      const ids = async () => (await api.ask('{ quotes { nodes { id } } }')).quotes.nodes;
      const before = await ids();
      expect(await annotate({ again: true })).toMatchObject({ articles: 2 });
      expect(await ids()).toEqual(before);
    });

    it('annotates an article whose text has changed since, and no other', async () => {
      await annotate();
      await writeArticles(api.store, { ...TIDE, ...buildArticle('“It is early,” said Ida Morn.'), id: 'tide' });
      expect(await annotate()).toMatchObject({ articles: 1 });
      expect(await said('{ speaker: "speaker/ida-morn" }')).toEqual([['“It is early,”', 'speaker/ida-morn']]);
    });

    it('goes on where it was stopped', async () => {
      const many = Array.from({ length: 250 }, (_, index) => buildArticle(MILL.text, { id: `mill-${index}` }));
      await writeArticles(api.store, ...many);
      const controller = new AbortController();
      const first = await annotate({ signal: controller.signal, onProgress: () => controller.abort() });
      expect(first.isInterrupted).toBe(true);
      expect(first.articles).toBeLessThan(252);
      const second = await annotate();
      expect(first.articles + second.articles).toBe(252);
    });

    it('shows gold where there is gold, and a newer layer of the program instead of an older one', async () => {
      const gold = buildMarked('⟦content#1:“The mill is safe,”⟧ ⟦cue#1:said⟧ ⟦source#1:Orla Brenn⟧.', {
        article: { id: 'mill' },
        speakers: { 1: person('Tobin Vask') },
      });
      await writeMarked(api.store, gold);
      await annotate();
      const blind: Finder = { ...PLAIN, version: 8, find: () => [] };
      await annotate({ finder: blind });
      expect(await said()).toEqual([['“The mill is safe,”', 'speaker/tobin-vask']]);
      expect(await said('{ layer: "layer/rules-7" }')).toHaveLength(2);
    });

    it('leaves what a reader has corrected corrected', async () => {
      await annotate();
      const correction = {
        article: 'tide',
        layer: 'rules-7',
        contentText: '“The tide is late,”',
        status: 'corrected' as const,
        speaker: person('Tobin Vask'),
        annotator: 'A. Reader',
        createdAt: '2026-03-01T00:00:00.000Z',
      };
      await api.store.write((connection) => putCorrections(connection, [correction]));
      await annotate({ again: true });
      expect(await said('{ speaker: "speaker/tobin-vask" }')).toEqual([['“The tide is late,”', 'speaker/tobin-vask']]);
    });

    it('serves the reasons with the words they rest on', async () => {
      await annotate();
      const { quotes } = await api.ask(
        '{ quotes(first: 1) { nodes { provenance { method annotator evidence { rule explanation spans { text } } } } } }',
      );
      const [{ provenance }] = quotes.nodes;
      expect(provenance).toMatchObject({ method: 'RULES', annotator: expect.stringMatching(/^whosaid /) });
      expect(provenance.evidence[0]).toEqual({
        rule: 'inversion',
        explanation: 'The words before "said".',
        spans: [{ text: 'said' }],
      });
    });

    it('refuses to write into a layer of its name that somebody else has made', async () => {
      await writeMarked(api.store, buildMarked('⟦content#1:“Go,”⟧ he ⟦cue#1:said⟧.', { layer: { name: 'rules-7' } }));
      await expect(annotate()).rejects.toThrow('There is a layer "rules-7" with the method "gold"');
    });
  });
}
