import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateFiles } from '../../src/pipeline/evaluate/evaluate-files.ts';
import { scoreRows } from '../../src/evaluation/score-rows.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { buildMarked, GOLD, person } from '../support/builders.ts';
import { everyLayout } from '../support/databases.ts';
import { writeAnnotationsOf, writeArticles } from '../support/write.ts';

const READER = { ...GOLD, name: 'reader', method: 'manual' } as const;
const ROWS = 'rows { measure kind isReportedSpeech precision recall f1 referenceCount candidateCount }';
const AGREEMENT = `articles alpha ${ROWS} differences { totalCount nodes { kind text reference { text } candidate { text } article { id } } }`;

/** Two people in the same text. The gold layer has three quotes; both have the first, with another speaker. */
const LAYERS = {
  gold: '⟦content#1:“Low tide,”⟧ ⟦source#1:Ann Ash⟧ said. ⟦content#2:“Late,”⟧ ⟦source#2:Ben Birch⟧ said. “Ice,” ⟦source#3:Ben Birch⟧ said ⟦content#3:of winter⟧.',
  reader:
    '⟦content#1:“Low tide,”⟧ ⟦source#1:Ann Ash⟧ said. ⟦content#2:“Late,”⟧ ⟦source#2:Ben Birch⟧ said. ⟦content#3:“Ice,”⟧ ⟦source#3:Ben Birch⟧ said of winter.',
  nothing: '“Low tide,” Ann Ash said. “Late,” Ben Birch said. “Ice,” Ben Birch said of winter.',
};

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`agreement (${database.name})`, () => {
    let sample: TestApi;
    let small: TestApi;
    beforeAll(async () => {
      sample = await openApi(await database.sample());
      small = await openApi(await database.url());
      await fill(small);
    });
    afterAll(async () => {
      await sample.close();
      await small.close();
    });

    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests compare it with literals
    const agreement = async (api: TestApi, args: string, fields = AGREEMENT): Promise<any> =>
      (await api.ask(`{ agreement(${args}) { ${fields} } }`)).agreement;

    it('gives the figures that the program gives for the same annotations in files', async () => {
      const measured = await evaluateFiles({
        gold: ['corpus/annotations/gold'],
        candidate: ['corpus/annotations/second-reader'],
        articles: ['corpus/articles'],
        goldLayer: undefined,
        candidateLayer: undefined,
        isShared: true,
        seed: 1,
      });
      if (measured.problems) throw new Error(JSON.stringify(measured.problems));
      const { rows, articles } = await agreement(sample, 'reference: "layer/gold", candidate: "layer/second-reader"');
      expect(articles).toBe(measured.documents.length);
      expect(rows).toEqual(
        scoreRows(measured.evaluation).map(({ measure, subset, score: { precision, recall, f1, counts } }) => ({
          measure,
          kind: ['all', 'speech'].includes(subset) ? null : subset.toUpperCase(),
          isReportedSpeech: subset === 'speech',
          precision: precision.value ?? null,
          recall: recall.value ?? null,
          f1: f1.value ?? null,
          referenceCount: counts.gold,
          candidateCount: counts.candidate,
        })),
      );
    });

    // The table in docs/evaluation.md: 26 of 27 are right, 26 of 28 are found.
    it('gives the figures of docs/evaluation.md', async () => {
      const { rows } = await agreement(sample, 'reference: "layer/gold", candidate: "layer/second-reader"', ROWS);
      expect(rows[0]).toMatchObject({ measure: 'attribution', kind: null, precision: 26 / 27, recall: 26 / 28 });
    });

    it('a layer agrees with itself', async () => {
      const found = await agreement(sample, 'reference: "layer/gold", candidate: "layer/gold"');
      expect(found).toMatchObject({ articles: 30, alpha: 1, differences: { totalCount: 0, nodes: [] } });
      expect(found.rows[0]).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    });

    it('nothing was measured where no article was read by both, or nobody is quoted', async () => {
      const apart = await agreement(small, 'reference: "layer/gold", candidate: "layer/elsewhere"');
      expect(apart).toMatchObject({ articles: 0, alpha: null, differences: { totalCount: 0 } });
      expect(apart.rows[0]).toMatchObject({ precision: null, recall: null, f1: null });
      const empty = await agreement(small, 'reference: "layer/nothing", candidate: "layer/nothing"');
      expect(empty).toMatchObject({ articles: 1, alpha: null });
    });

    // Of three quotes two have the same content and a source; the third contents share no letter. The text has 82 characters:
    // “Low tide,” (11) and “Late,” (7) are in both, of winter (9) and “Ice,” (6) in one each. 18 * 2 + 15 = 51 of 164 values are "in".
    it('is that worked out by hand, with a list of where the layers differ', async () => {
      const found = await agreement(small, 'reference: "layer/gold", candidate: "layer/reader"');
      expect(found.rows[0]).toMatchObject({ measure: 'attribution', precision: 2 / 3, recall: 2 / 3 });
      expect(found.alpha).toBeCloseTo(1 - (2 * 15 * 163) / (2 * 51 * 113), 12);
      expect(found.differences.nodes).toEqual([
        {
          kind: 'OTHER_SPEAKER',
          text: 'Low tide',
          reference: { text: '“Low tide,”' },
          candidate: { text: '“Low tide,”' },
          article: { id: 'article/a' },
        },
        {
          kind: 'ONLY_CANDIDATE',
          text: 'Ice',
          reference: null,
          candidate: { text: '“Ice,”' },
          article: { id: 'article/a' },
        },
        {
          kind: 'ONLY_REFERENCE',
          text: 'of winter',
          reference: { text: 'of winter' },
          candidate: null,
          article: { id: 'article/a' },
        },
      ]);
    });

    it('pages through the differences without missing one', async () => {
      const args = 'reference: "layer/gold", candidate: "layer/second-reader"';
      const whole = await agreement(sample, args, 'differences(first: 100) { totalCount nodes { text kind } }');
      expect(whole.differences.nodes).toHaveLength(whole.differences.totalCount);
      const found: unknown[] = [];
      for (let after = ''; found.length < 100;) {
        const fields = `differences(first: 2${after}) { nodes { text kind } pageInfo { hasNextPage endCursor } }`;
        const { nodes, pageInfo } = (await agreement(sample, args, fields)).differences;
        found.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = `, after: "${pageInfo.endCursor}"`;
      }
      expect(found).toEqual(whole.differences.nodes);
      expect(found.length).toBeGreaterThan(4);
    });

    it('looks at the articles of the filter only, and says so', async () => {
      const args =
        'reference: "layer/gold", candidate: "layer/second-reader", filter: { id: ["article/orchard-frost"] }';
      const { articles, basis } = await agreement(sample, args, 'articles basis { filter isComplete }');
      expect([articles, basis.isComplete]).toEqual([1, true]);
      expect(JSON.parse(basis.filter)).toEqual({
        id: ['article/orchard-frost'],
        reference: 'layer/gold',
        candidate: 'layer/second-reader',
      });
    });

    it('an unknown layer is refused with the nearest one', async () => {
      const { errors } = await small.answer(
        '{ agreement(reference: "layer/gold", candidate: "layer/raeder") { alpha } }',
      );
      expect(errors).toMatchObject([{ message: expect.stringContaining('Did you mean "layer/reader"?') }]);
    });
  });
}

async function fill({ store }: TestApi): Promise<void> {
  const [ann, ben] = [person('Ann Ash'), person('Ben Birch')];
  const article = { id: 'a' };
  const gold = buildMarked(LAYERS.gold, { article, speakers: { 1: ann, 2: ben, 3: ben } });
  const reader = buildMarked(LAYERS.reader, { article, layer: READER, speakers: { 1: ben, 2: ben, 3: ben } });
  const nothing = buildMarked(LAYERS.nothing, { article, layer: { ...READER, name: 'nothing' } });
  const elsewhere = buildMarked(LAYERS.nothing, { article: { id: 'b' }, layer: { ...READER, name: 'elsewhere' } });
  await writeArticles(store, gold.article, elsewhere.article);
  await writeAnnotationsOf(store, gold.annotation, reader.annotation, nothing.annotation, elsewhere.annotation);
}
