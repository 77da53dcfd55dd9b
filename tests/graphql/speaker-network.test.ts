import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { buildMarked, person } from '../support/builders.ts';
import { everyLayout } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

const [ANN, BEN, CLEO, DAN] = ['Ann Ash', 'Ben Birch', 'Cleo Cedar', 'Dan Dogwood'].map(person);
const SPEAKERS = { 1: ANN!, 2: BEN!, 3: CLEO!, 4: DAN! };

const quote = (number: number, content: string): string =>
  `⟦content#${number}:“${content},”⟧ ⟦source#${number}:one of them⟧ ⟦cue#${number}:said⟧.`;

/**
 * Ann is quoted in all three articles, Ben in two, Cleo and Dan in one each. Ann speaks of Ben in two quotes (of which one names him
 * twice) and of herself in one, Ben of Ann in one; Cleo’s words name nobody, but Ann is mentioned beside them.
 */
const ARTICLES = {
  a: [quote(1, 'Ask ⟦mention@ben-birch:Ben⟧ and ⟦mention@ben-birch:his⟧ dog'), quote(2, 'No comment')].join('\n\n'),
  b: [
    quote(1, '⟦mention@ben-birch:Ben⟧ knows'),
    quote(2, '⟦mention@ann-ash:Ann⟧ is wrong'),
    `⟦mention@ann-ash:Ann⟧ left. ${quote(3, 'It rained')}`,
  ].join('\n\n'),
  c: [quote(1, 'I, ⟦mention@ann-ash:Ann⟧, was there'), quote(4, 'It snowed')].join('\n\n'),
};

const NETWORK = `edgeCount speakerCount nodes { speaker { name } quotes degree }
  edges { source { name } target { name } weight } basis { isComplete limit }`;

interface Network {
  readonly nodes: { speaker: { name: string }; quotes: number; degree: number }[];
  readonly edges: { source: { name: string }; target: { name: string }; weight: number }[];
}

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`the network of speakers (${database.name})`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.url());
      for (const [id, text] of Object.entries(ARTICLES)) {
        await writeMarked(api.store, buildMarked(text, { article: { id }, speakers: SPEAKERS }));
      }
    });
    afterAll(() => api.close());

    const network = async (args = ''): Promise<Network & Record<string, unknown>> =>
      (await api.ask(`{ speakerNetwork${args} { ${NETWORK} } }`)).speakerNetwork;

    it('ties who is quoted in the same article, by the number of articles', async () => {
      const found = await network();
      expect(found.nodes.map(shownNode)).toEqual([
        'Ann Ash 3, 3',
        'Ben Birch 2, 2',
        'Cleo Cedar 1, 2',
        'Dan Dogwood 1, 1',
      ]);
      expect(found.edges.map(shownEdge)).toEqual([
        'Ann Ash, Ben Birch: 2',
        'Ann Ash, Cleo Cedar: 1',
        'Ann Ash, Dan Dogwood: 1',
        'Ben Birch, Cleo Cedar: 1',
      ]);
      expect(found).toMatchObject({ edgeCount: 4, speakerCount: 4, basis: { isComplete: true, limit: null } });
    });

    it('ties who speaks of whom, by the number of quotes, and nobody to himself', async () => {
      const found = await network('(relation: MENTIONS)');
      expect(found.edges.map(shownEdge)).toEqual(['Ann Ash, Ben Birch: 2', 'Ben Birch, Ann Ash: 1']);
      expect(found.nodes.map(shownNode)).toEqual([
        'Ann Ash 3, 1',
        'Ben Birch 2, 1',
        'Cleo Cedar 1, 0',
        'Dan Dogwood 1, 0',
      ]);
    });

    it('looks at the quotes of the filter only', async () => {
      const found = await network(
        '(filter: { article: ["article/b", "article/c"], not: { speaker: ["speaker/cleo-cedar"] } })',
      );
      expect(found.nodes.map(shownNode)).toEqual(['Ann Ash 2, 2', 'Ben Birch 1, 1', 'Dan Dogwood 1, 1']);
      expect(found.edges.map(shownEdge)).toEqual(['Ann Ash, Ben Birch: 1', 'Ann Ash, Dan Dogwood: 1']);
    });

    it('has the most quoted speakers, and says who was left out', async () => {
      const found = await network('(first: 3)');
      expect(found.nodes.map(shownNode)).toEqual(['Ann Ash 3, 2', 'Ben Birch 2, 2', 'Cleo Cedar 1, 2']);
      expect(found['basis']).toEqual({ isComplete: false, limit: 'The 3 most quoted of 4 speakers.' });
    });

    it('gives the heaviest ties first', async () => {
      const { speakerNetwork: found } = await api.ask('{ speakerNetwork { edgeCount edges(first: 1) { weight } } }');
      expect(found).toEqual({ edgeCount: 4, edges: [{ weight: 2 }] });
    });

    it('reads ties only when they are asked for, and things together', async () => {
      expect(await api.countStatements('{ speakerNetwork { nodes { quotes } } }')).toBeLessThan(
        await api.countStatements('{ speakerNetwork { nodes { degree } } }'),
      );
      const few =
        '{ speakerNetwork(first: 2) { nodes { speaker { name } degree } edges { source { id } target { id } } } }';
      expect(await api.countStatements(few.replace('first: 2', 'first: 4'))).toBe(await api.countStatements(few));
    });

    it.each(['(first: 501)', '(first: 0)'])('%s is refused', async (args) => {
      const { errors } = await api.answer(`{ speakerNetwork${args} { edgeCount } }`);
      expect(errors).toMatchObject([{ message: expect.stringMatching(/between 1 and 500/) }]);
    });
  });
}

function shownNode({ speaker, quotes, degree }: Network['nodes'][number]): string {
  return `${speaker.name} ${quotes}, ${degree}`;
}

function shownEdge({ source, target, weight }: Network['edges'][number]): string {
  return `${source.name}, ${target.name}: ${weight}`;
}
