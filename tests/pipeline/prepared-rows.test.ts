import { describe, expect, it } from 'vitest';
import { checkDatabase } from '../../src/pipeline/check/check-corpus-database.ts';
import { importCorpus } from '../../src/pipeline/import/import-corpus.ts';
import { raw } from '../../src/store/sql/sql.ts';
import { openStore } from '../../src/store/store.ts';
import { generateCorpus } from '../../bench/generate-corpus.ts';
import { everyLayout } from '../support/databases.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const KEYS: Readonly<Record<string, string>> = {
  corpus: 'key',
  article: 'key',
  paragraph: 'article_key, ordinal',
  layer: 'key',
  article_layer: 'article_key, layer_key',
  speaker: 'key',
  speaker_form: 'speaker_key, article_key, form',
  speaker_cue: 'speaker_key, lemma, class',
  publisher: 'publisher',
  quote: 'article_key, slot',
  span: 'article_key, quote_slot, role, part',
  mention: 'article_key, slot',
  correction: 'article, layer, content_hash',
};

/** Signs that JSON, COPY or the joining of rows could stumble over. */
const ODD_TEXT =
  'A tab\t, a back\\slash, \\N, “],[” and "],[", lines\r\nand\u2028more, 🐟 and \u{1d54f}, said Jane Roe.';

const ODD_ARTICLE = {
  format: 'whosaid/article@1',
  id: 'odd-signs',
  headline: 'Odd\tsigns \\ "quoted"',
  publisher: 'The \\. Times',
  paragraphs: [{ text: ODD_TEXT }, { text: 'Second.' }],
};

const ODD_ANNOTATION = {
  format: 'whosaid/annotation@1',
  article: 'odd-signs',
  layer: { name: 'gold', method: 'gold', annotator: 'A\tReader', createdAt: '2026-01-31T12:00:00Z' },
  quotes: [
    {
      content: [{ start: 0, end: 26, text: ODD_TEXT.slice(0, 26) }],
      confidence: 0.12345678901234566,
      speaker: { id: 'jane-roe', name: 'Jane Roe', kind: 'person' },
    },
  ],
};

/** A verdict that waits for its quote, a speaker merged into another, and one with another name than annotations give. */
const DECLARED = [
  {
    format: 'whosaid/corrections@1',
    corrections: [
      {
        article: 'odd-signs',
        layer: 'gold',
        contentText: ODD_TEXT.slice(0, 26),
        status: 'rejected',
        annotator: 'B. Reader',
        createdAt: '2026-02-01T00:00:00Z',
        hasQuote: false,
      },
    ],
  },
];

/** The generated documents by kind, and those above. */
function documents(): { declared: string[]; articles: string[]; annotations: string[] } {
  const lines = [...generateCorpus({ articles: 40, seed: 5, speakers: 12 })];
  const kindOf = (line: string): string => /whosaid\/(\w+)@/.exec(line)?.[1] ?? '';
  const declared = lines.filter((line) => !['article', 'annotation'].includes(kindOf(line))).map(mergeSome);
  return {
    declared: [...declared, ...DECLARED.map((document) => JSON.stringify(document))],
    articles: [...lines.filter((line) => kindOf(line) === 'article'), JSON.stringify(ODD_ARTICLE)],
    annotations: [...lines.filter((line) => kindOf(line) === 'annotation'), JSON.stringify(ODD_ANNOTATION)],
  };
}

function mergeSome(line: string): string {
  const document = JSON.parse(line) as { speakers?: { id: string; name: string; mergedInto?: string }[] };
  const [first, second, third] = document.speakers ?? [];
  if (first && second && third) {
    second.mergedInto = first.id;
    third.name = 'Somebody Else';
  }
  return JSON.stringify(document);
}

async function imported(url: string, files: readonly (readonly string[])[]): Promise<unknown> {
  const store = await openStore(url);
  for (const lines of files) {
    const folder = temporaryFolder({ 'lines.ndjson': lines.join('\n') });
    expect((await importCorpus(store, [folder])).problems).toEqual([]);
  }
  expect((await checkDatabase(store)).findings.filter(({ ok }) => !ok)).toEqual([]);
  const tables: Record<string, unknown> = {};
  for (const [table, key] of Object.entries(KEYS)) {
    const rows = await store.read((session) => session.all<object>(raw(`SELECT * FROM ${table} ORDER BY ${key}`)));
    tables[table] = rows.map((row) => ({ ...row, source_file: '', imported_at: '' }));
  }
  await store.close();
  return tables;
}

for (const database of everyLayout()) {
  describe.skipIf(database.skip)(`rows prepared before they are written (${database.name})`, () => {
    it('are those of an article and an annotation that come in one after the other', async () => {
      const { declared, articles, annotations } = documents();
      const beside = articles.flatMap((article, index) => [article, annotations[index] ?? '']);
      const together = await imported(await database.url(), [declared, beside]);
      expect(together).toEqual(await imported(await database.url(), [declared, articles, annotations]));
    });
  });
}
