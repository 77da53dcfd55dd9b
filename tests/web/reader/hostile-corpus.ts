import { PAYLOADS, WORD } from './payloads.ts';

/** What an article of the hostile corpus says, field by field: the payload, and behind it a sign that tells the fields apart. */
export interface HostileTexts {
  readonly headline: string;
  readonly publisher: string;
  readonly section: string;
  readonly credit: string;
  readonly licence: string;
  readonly dateline: string;
  readonly caption: string;
  readonly quote: string;
  readonly cue: string;
  readonly lemma: string;
  readonly source: string;
  readonly description: string;
  readonly rule: string;
  readonly explanation: string;
  readonly name: string;
  readonly alias: string;
  readonly affiliation: string;
  /** The address of a page of the web, which must be one: the payload is what it asks for there. */
  readonly url: string;
}

/** The texts of the article with the payload of a number, from 0. */
export function hostileTexts(number: number): HostileTexts {
  const payload = PAYLOADS[number]?.[1] ?? '';
  return {
    headline: payload,
    publisher: `${payload} 1`,
    section: `${payload} 2`,
    credit: `${payload} 3`,
    licence: `${payload} 4`,
    dateline: `${payload} 5`,
    caption: `${payload} 6`,
    quote: `${payload} ${WORD} ${number} 7`,
    cue: `${payload} 8`,
    lemma: `${payload} 9`,
    source: `${payload} 10`,
    description: `${payload} 11`,
    rule: `${payload} 12`,
    explanation: `${payload} 13`,
    name: `${payload} 14`,
    alias: `15 ${payload}`,
    affiliation: `${payload} 16`,
    url: `https://news.example/?${payload.replace(/\s/gu, '')}`,
  };
}

/** The speaker with the payload of a number, as an id without prefix. */
export const hostileSpeaker = (number: number): string => `speaker-${number}`;

/** The article with the payload of a number, as an id without prefix. */
export const hostileArticle = (number: number): string => `article-${number}`;

/** Name of the corpus. Its description is all payloads, one below the other. */
export const HOSTILE_NAME = '</title><script>canary=1</script>"><img src=x onerror=canary=1>';

/** A corpus of which every field that takes any text has each payload, as files to import. */
export function hostileCorpus(): Readonly<Record<string, string>> {
  const numbers = PAYLOADS.map((_, number) => number);
  const description = PAYLOADS.map(([, text]) => text).join('\n');
  const corpus = { format: 'whosaid/corpus@1', name: HOSTILE_NAME, description, licence: HOSTILE_NAME };
  const speakers = { format: 'whosaid/speakers@1', speakers: numbers.map(speaker) };
  return {
    'corpus.json': JSON.stringify(corpus),
    'speakers.json': JSON.stringify(speakers),
    'articles.ndjson': numbers.map((number) => JSON.stringify(article(number))).join('\n'),
    'annotations.ndjson': numbers.map((number) => JSON.stringify(annotation(number))).join('\n'),
  };
}

/** The first one has all payloads as other forms of the name. */
function speaker(number: number): object {
  const { name, alias, affiliation } = hostileTexts(number);
  const aliases = [alias, ...(number === 0 ? PAYLOADS.map(([, text]) => text) : [])];
  return { id: hostileSpeaker(number), name, kind: 'person', aliases, affiliation, wikidata: 'Q42', gender: alias };
}

function article(number: number): object {
  const { headline, publisher, section, credit, licence, dateline, caption, url } = hostileTexts(number);
  const [body] = bodyOf(number);
  return {
    format: 'whosaid/article@1',
    id: hostileArticle(number),
    date: `2025-01-${String((number % 28) + 1).padStart(2, '0')}`,
    headline,
    dateline,
    publisher,
    credits: [credit],
    url,
    licence,
    section,
    paragraphs: [
      { text: body },
      { kind: 'dateline', text: dateline },
      { kind: 'caption', text: caption },
      { kind: 'credit', text: credit },
    ],
  };
}

/** A quote with its speaker, and one of the first speaker, so that all are quoted beside somebody. */
function annotation(number: number): object {
  const { name, lemma, rule, explanation } = hostileTexts(number);
  const [, spans] = bodyOf(number);
  const [content, cue, source, description] = spans;
  const person = { id: hostileSpeaker(number), name, kind: 'person' };
  const everywhere = { id: hostileSpeaker(0), name: hostileTexts(0).name, kind: 'person' };
  return {
    format: 'whosaid/annotation@1',
    article: hostileArticle(number),
    layer: { name: 'hostile', method: 'imported', annotator: HOSTILE_NAME, createdAt: '2026-01-31T12:00:00Z' },
    offsetUnit: 'utf16',
    quotes: [
      {
        number: 1,
        kind: 'direct',
        content: [content],
        cue: [cue],
        cueLemma: lemma,
        cueClass: 'neutral',
        source: [source],
        sourceKind: 'name',
        speaker: person,
        confidence: 0.5,
        evidence: [{ rule, explanation, spans: [source] }],
      },
      { number: 2, kind: 'indirect', content: [description], cue: [cue], cueLemma: lemma, speaker: everywhere },
    ],
    mentions: [{ ...description, kind: 'description', speaker: person }],
  };
}

interface DraftSpan {
  readonly start: number;
  readonly end: number;
}

/** The paragraph with the quote, and where quote, cue, source and description stand in it. */
function bodyOf(number: number): [text: string, spans: DraftSpan[]] {
  const { quote, cue, source, description } = hostileTexts(number);
  let text = '';
  const spans = [quote, cue, source, description].map((words) => {
    const start = text.length;
    text += `${words} | `;
    return { start, end: start + words.length };
  });
  return [text, spans];
}
