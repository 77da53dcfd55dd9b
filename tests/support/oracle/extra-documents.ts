import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Layer } from '../../../src/corpus/layer.ts';
import type { Quote } from '../../../src/corpus/quote.ts';
import { writeAnnotation } from '../../../src/formats/native/write-annotation.ts';
import { writeArticle } from '../../../src/formats/native/write-article.ts';
import { importCorpus } from '../../../src/pipeline/import/import-corpus.ts';
import type { Store } from '../../../src/store/store.ts';
import { buildMarked, person } from '../builders.ts';

const LENA = person('Léna Ørsted');
const CLERK = person('Ilse Marsh');

const MODEL: Partial<Layer> = {
  name: 'model-9',
  method: 'model',
  annotator: 'whosaid 9',
  createdAt: '2026-05-01T08:00:00.000Z',
};
const RULES: Partial<Layer> = {
  name: 'rules-3',
  method: 'rules',
  annotator: 'whosaid 3',
  createdAt: '2026-04-01T08:00:00.000Z',
};

/** Without a day, a publisher or a section; with emoji before all offsets, a quote in a quote, and a quote over two paragraphs. */
const UNDATED =
  '🐟🔥 Notes from the pier\n\n' +
  '⟦source#1:⟦mention@lena-orsted:Léna Ørsted⟧, ⟦mention@lena-orsted/description:the harbour’s 🦀 biologist⟧,⟧ ⟦cue#1:claimed⟧ ' +
  '⟦content#1:that ⟦content#2:“the crabs 🦀 had voted”⟧ and ⟦mention@ilse-marsh:Marsh⟧ had counted⟧. ' +
  'It was cold. ⟦content#3:“Sixty seats too many by far,”⟧ ⟦source#3:⟦mention@ilse-marsh/pronoun:she⟧⟧ ⟦cue#3:added⟧, ' +
  '⟦content#3:“and no boat.”⟧ The gulls left.\n\n' +
  '⟦content#4:“A machine? We had no machine at all.”⟧\n\n⟦content#4:“And none in June.”⟧ ⟦source#4:A guard⟧ ⟦cue#4:said⟧.';

/** Twice the words of the article above, once with another word in them. */
const ECHO =
  'Seats\n\n⟦content#1:“Sixty seats too many by far, and one boat.”⟧ ⟦source#1:⟦mention@ilse-marsh:Ilse Marsh⟧⟧ ⟦cue#1:said⟧.\n\n' +
  '⟦content#2:“The crabs had voted, all of them,”⟧ ⟦source#2:⟦mention@lena-orsted:Orsted⟧⟧ ⟦cue#2:wrote⟧.\n\n' +
  '⟦content#3:“Sixty seats too many by far,”⟧ a porter ⟦cue#3:repeated⟧, ⟦content#3:“and no boat.”⟧';

/**
 * Imports what the sample corpus has no example of: automatic layers with confidence and evidence, corrections of every kind,
 * another merged speaker, and articles of which little is known.
 */
export async function importExtraDocuments(store: Store): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'whosaid-oracle-'));
  const path = join(folder, 'extra.ndjson');
  writeFileSync(
    path,
    extraDocuments()
      .map((document) => `${JSON.stringify(document)}\n`)
      .join(''),
  );
  const { problems } = await importCorpus(store, [path]);
  rmSync(folder, { recursive: true });
  if (problems.length > 0) throw new Error(`Extra documents: ${JSON.stringify(problems)}`);
}

function extraDocuments(): object[] {
  const speakers = { 1: LENA, 2: person('Lena Orsted'), 3: CLERK };
  const article = {
    id: 'pier-notes',
    headline: 'Ünder the pier',
    date: undefined,
    publisher: undefined,
    licence: undefined,
  };
  const evidence = (quote: Quote): Partial<Quote> => ({
    confidence: 0.1 * quote.content.length + 0.625,
    evidence: [{ rule: 'name', explanation: 'The source is a name.', spans: quote.source }],
  });
  const undated = buildMarked(UNDATED, { article, speakers, layer: MODEL, quotes: { 1: { kind: 'indirect' } } });
  const seen = undated.annotation.quotes.map((quote) => ({ ...quote, ...evidence(quote) }));
  const echo = buildMarked(ECHO, {
    article: {
      id: 'echo',
      headline: '“Seats”',
      date: '2020-02-29',
      publisher: 'Ardmere Evening Post',
      section: 'Local',
    },
    speakers: { 1: CLERK, 2: LENA },
    layer: RULES,
    quotes: { 1: { confidence: 0.5 }, 2: { status: 'rejected' } },
  });
  const older = { ...undated.annotation, layer: { ...undated.annotation.layer, ...RULES } };
  return [
    {
      format: 'whosaid/speakers@1',
      speakers: [
        { ...LENA, aliases: ['Professor Ørsted'], gender: 'female', affiliation: 'Harbour Institute', wikidata: 'Q42' },
        { id: 'lena-orsted', name: 'Lena Orsted', kind: 'person', mergedInto: LENA.id },
      ],
    },
    writeArticle(undated.article),
    writeAnnotation({ ...undated.annotation, quotes: seen }, undated.article, 'code-point'),
    writeAnnotation({ ...older, quotes: older.quotes.slice(2), mentions: [] }, undated.article, 'utf16'),
    writeArticle(echo.article),
    writeAnnotation(echo.annotation, echo.article, 'byte'),
    { format: 'whosaid/corrections@1', corrections: CORRECTIONS },
  ];
}

const HEARING = { article: 'ferry-hearing', layer: 'gold', annotator: 'A reader', createdAt: '2026-06-01T00:00:00Z' };

const CORRECTIONS = [
  { ...HEARING, contentText: '“A machine.”', status: 'rejected' },
  { ...HEARING, contentText: '“Is the machine here?”', status: 'corrected', speaker: CLERK },
  { ...HEARING, contentText: '“sixty seats too many”', status: 'corrected', speaker: null },
  { ...HEARING, contentText: 'any knowledge of it', status: 'confirmed' },
];
