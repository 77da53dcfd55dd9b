import { SeededRandom, seedOfPart } from '../support/seeded-random.ts';
import type { CorpusFacts } from '../../bench/workloads/corpus-facts.ts';
import { postRequest } from '../../bench/harness/keep-alive-connection.ts';

/** One kind of request: its share of all, and how one of them is drawn. */
interface RequestKind {
  readonly share: number;
  draw(draw: Draw): Buffer;
}

/** What a request is drawn from. `number` is that of the request; no other request has it. */
interface Draw {
  readonly facts: CorpusFacts;
  readonly random: SeededRandom;
  readonly number: number;
}

/** The mix of requests: the shares add up to 100. */
const KINDS: readonly RequestKind[] = [
  { share: 27, draw: articleRequest },
  { share: 19, draw: quotesRequest },
  { share: 17, draw: searchRequest },
  { share: 10, draw: textFilterRequest },
  { share: 8, draw: concordanceRequest },
  { share: 7, draw: countsRequest },
  { share: 5, draw: timelineRequest },
  { share: 7, draw: pageRequest },
];

/**
 * Request number `number` of the mix, as bytes; the same for the same corpus. No two requests have the same document: names of
 * operations and fields differ, so that parsed documents, plans, statements and answers are all new.
 */
export function drawDifferentDocument(facts: CorpusFacts, number: number): Buffer {
  const random = new SeededRandom(seedOfPart(13, number));
  let at = random.integer(1, 100);
  const kind = KINDS.find(({ share }) => (at -= share) <= 0);
  if (!kind) throw new Error('The shares do not add up to 100.');
  return kind.draw({ facts, random, number });
}

const ARTICLE_FIELDS = ['headline', 'date', 'dateline', 'publisher', 'section', 'url', 'language', 'wordCount'];
const QUOTE_FIELDS = [
  'ordinal',
  'kind',
  'text',
  'wordCount',
  'context(sentences: 1)',
  'speaker { id name kind }',
  'cue { text lemma class }',
  'source { text kind }',
  'content { start end text }',
  'paragraph { id ordinal }',
];

function articleRequest(draw: Draw): Buffer {
  const { random, number, facts } = draw;
  const paragraphs = random.chance(0.7) ? `p${number}: paragraphs { ${some(draw, PARAGRAPH_FIELDS)} }` : '';
  const quotes = `q${number}: quotes(first: ${random.integer(10, 100)}) { nodes { id ${some(draw, QUOTE_FIELDS)} } }`;
  return post(
    `query Article${number}($id: ID!) { article(id: $id) { id ${some(draw, ARTICLE_FIELDS)} ${paragraphs} ${quotes} } }`,
    { id: `article/${random.pick(facts.articles).name}` },
  );
}

const PARAGRAPH_FIELDS = ['ordinal', 'kind', 'text'];

function quotesRequest(draw: Draw): Buffer {
  const { random, number, facts } = draw;
  return post(
    `query Quotes${number}($filter: QuoteFilter) { quotes(filter: $filter, first: ${random.integer(5, 30)}) {
      nodes { q${number}: id ${some(draw, QUOTE_FIELDS)} article { id ${some(draw, ARTICLE_FIELDS)} } } pageInfo { endCursor } } }`,
    { filter: { speaker: [`speaker/${random.pick(facts.speakers)}`] } },
  );
}

function searchRequest(draw: Draw): Buffer {
  const { random, number } = draw;
  return post(
    `query Search${number}($words: String!) { search(query: $words, first: ${random.integer(5, 20)}) {
      nodes { s${number}: score snippet { text match } paragraph { id article { ${some(draw, ARTICLE_FIELDS)} } } } } }`,
    { words: `${word(draw)} ${random.pick(['AND', 'OR'])} ${word(draw)}` },
  );
}

function textFilterRequest(draw: Draw): Buffer {
  const { random, number, facts } = draw;
  return post(
    `query Text${number}($text: String!) { quotes(first: ${random.integer(5, 30)}, filter: { text: $text }) {
      totalCount nodes { t${number}: id ${some(draw, QUOTE_FIELDS)} article { ${some(draw, ARTICLE_FIELDS)} } } } }`,
    { text: random.chance(0.5) ? `"${random.pick(facts.phrases)}"` : `${word(draw)} OR ${word(draw)}` },
  );
}

function concordanceRequest(draw: Draw): Buffer {
  const { random, number } = draw;
  return post(
    `query Lines${number}($words: String!) { concordance(query: $words, window: ${random.integer(4, 10)}, first: 20) {
      nodes { l${number}: left match right quote { id ${some(draw, QUOTE_FIELDS)} } } } }`,
    { words: word(draw) },
  );
}

function countsRequest(draw: Draw): Buffer {
  const { random, number } = draw;
  const by = random.pick(['[KIND]', '[PUBLISHER]', '[KIND, YEAR]', '[SPEAKER]', '[CUE]']);
  return post(
    `query Counts${number}($filter: QuoteFilter) { quoteCounts(groupBy: ${by}, filter: $filter, first: 20) {
      rows { c${number}: quotes words } totalQuotes } }`,
    { filter: speakerAndDates(draw) },
  );
}

function timelineRequest(draw: Draw): Buffer {
  return post(
    `query Timeline${draw.number}($filter: QuoteFilter) { timeline(period: MONTH, filter: $filter) {
      points { p${draw.number}: period quotes articles } } }`,
    { filter: speakerAndDates(draw) },
  );
}

function pageRequest(draw: Draw): Buffer {
  const { random, facts } = draw;
  const path = random.pick([
    `/article/${encodeURIComponent(random.pick(facts.articles).name)}`,
    `/search?q=${encodeURIComponent(`${word(draw)} ${word(draw)}`)}`,
    `/speaker/${encodeURIComponent(random.pick(facts.speakers))}`,
  ]);
  return Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\n\r\n`);
}

function speakerAndDates({ random, facts }: Draw): object {
  const speaker = Array.from({ length: random.integer(1, 3) }, () => `speaker/${random.pick(facts.speakers)}`);
  return { speaker };
}

function word({ random, facts }: Draw): string {
  return random.pick(facts.phrases).split(' ')[0] ?? '';
}

/** Some of the fields, at least one. */
function some({ random }: Draw, fields: readonly string[]): string {
  const chosen = fields.filter(() => random.chance(0.6));
  return (chosen.length > 0 ? chosen : fields.slice(0, 1)).join(' ');
}

function post(query: string, variables: object): Buffer {
  return postRequest('/graphql', { query, variables });
}
