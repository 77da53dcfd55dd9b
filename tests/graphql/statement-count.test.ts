import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { buildMarked, person } from '../support/builders.ts';
import { testDatabases } from '../support/databases.ts';
import { writeMarked } from '../support/write.ts';

const QUOTE = `id text kind ordinal wordCount cue { text lemma class spans { start } } source { text kind spans { end } }
  content { text start(unit: BYTE) paragraph { id } } speaker { id name aliases } article { id headline }
  paragraph { id } paragraphs { ordinal } context(sentences: 1) parent { id } nested { id } mentions { speaker { name } }
  layer { name } provenance { method evidence { rule spans { text } } } cluster { size publishers speakers { id } cues { lemma } quotes(first: 2) { totalCount } }`;

/** Requests by what they walk through; `$n` is the size of the page. */
const REQUESTS: [what: string, query: string][] = [
  ['quotes with all their fields', `{ quotes(first: $n) { totalCount nodes { ${QUOTE} } } }`],
  [
    'articles with paragraphs, segments and quotes',
    `{ articles(first: $n) { totalCount nodes { id text next { id } previous { id } layers { id quoteCount } speakers { speaker { name } }
      mentions(speaker: "speaker/speaker-1") { span { text } } quotes(first: 3) { totalCount nodes { id speaker { name } } }
      paragraphs { id next { id } quotes { id } segments { text speaker { name } quotes { id } } } } } }`,
  ],
  [
    'speakers with counts, cues and quotes',
    `{ speakers(first: $n) { nodes { id aliases descriptions { text article { id } } quoteCount wordCount cues { lemma } firstQuoted lastQuoted
      indirect: quoteCount(filter: { kind: [INDIRECT] }) articles(first: 2) { totalCount nodes { id } }
      quotes(first: 2) { totalCount nodes { id article { headline } } } } } }`,
  ],
];

async function fill(api: TestApi, articles: number): Promise<void> {
  for (let number = 1; number <= articles; number += 1) {
    const speaker = person(`Speaker ${number}`);
    const marked =
      `⟦content#1:“It burned ${number} whole days, ⟦content#2:‘he told us all’⟧,”⟧ ⟦source#1:⟦mention@${speaker.id}:Speaker ${number}⟧⟧ ⟦cue#1:said⟧.` +
      `\n\n⟦content#3:“The same four words,”⟧ ⟦source#3:⟦mention@${speaker.id}/description:the guard⟧⟧ ⟦cue#3:said⟧.`;
    await writeMarked(
      api.store,
      buildMarked(marked, { speakers: { 1: speaker, 3: speaker }, article: { id: `article-${number}` } }),
    );
  }
}

for (const database of testDatabases()) {
  describe.skipIf(database.skip)(`number of SQL statements (${database.name})`, () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await openApi(await database.url());
      await fill(api, 50);
    });
    afterAll(() => api.close());

    it.each(REQUESTS)('%s take as many statements for 50 items as for 5', async (_what, query) => {
      const [five, fifty] = [
        await api.countStatements(query.replace('$n', '5')),
        await api.countStatements(query.replace('$n', '50')),
      ];
      expect(fifty).toBe(five);
      expect(five).toBeLessThan(40);
    });

    it('what is not selected is not read', async () => {
      expect(await api.countStatements('{ quotes { nodes { text } } }')).toBe(1);
      expect(await api.countStatements('{ quotes { totalCount } }')).toBe(1);
      expect(await api.countStatements('{ corpus { name } }')).toBe(1);
      expect(await api.countStatements('{ corpus { articleCount wordCount } }')).toBe(1);
      expect(await api.countStatements('{ __schema { types { name } } }')).toBe(0);
    });
  });
}
