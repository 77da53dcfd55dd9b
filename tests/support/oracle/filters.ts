import { parseId } from '../../../src/corpus/ids.ts';
import { matches } from '../../../src/search/matches.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import type { WordQuery } from '../../../src/search/search-query.ts';
import { wordQueryOf } from '../../../src/search/word-query.ts';
import { foldText } from '../../../src/text/fold.ts';
import { tokenize } from '../../../src/text/tokens.ts';
import { must } from './compare-text.ts';
import type { Article, Corpus, Quote } from './corpus.ts';
import type { ArticleFilter, DateRange, QuoteFilter, SpeakerFilter } from './filter-types.ts';
import { Refusal } from './refusal.ts';
import type { Forms, Speaker } from './speakers.ts';

type Test<Item> = (item: Item) => boolean;

/** What filters are asked of. */
export interface Selectable {
  readonly corpus: Corpus;
  readonly forms: Forms;
}

/** Whether an article is meant; throws `Refusal` when the filter is wrong. */
export function articleTest(filter: ArticleFilter | null | undefined, { corpus }: Selectable): Test<Article> {
  const { publisher, section, headline, hasQuotes } = filter ?? {};
  const names = given(filter?.id, (ids) => ids.map((id) => nameIn(id, 'article')));
  const speakers = given(filter?.speaker, (ids) => speakersIn(ids, corpus));
  const words = given(filter?.text, wordTest);
  const isInRange = given(filter?.date, rangeTest);
  return (article) => {
    const { document, quotes, paragraphs, text } = article;
    const effective = quotes.filter(({ isEffective }) => isEffective);
    return [
      names?.includes(document.id),
      isOneOf(publisher, document.publisher),
      isOneOf(section, document.section),
      isInRange?.(article),
      given(headline, (letters) => foldText(document.headline).includes(foldText(letters))),
      words && paragraphs.some(({ start, end }) => words(text.slice(start, end))),
      given(hasQuotes, (wanted) => effective.length > 0 === wanted),
      speakers && effective.some(({ speaker }) => speaker !== null && speakers.includes(speaker)),
    ].every(holds);
  };
}

/** Whether a speaker is meant; `quotesOf` gives their quotes that count. */
export function speakerTest(
  filter: SpeakerFilter | null | undefined,
  { corpus, forms }: Selectable,
  quotesOf: (speaker: Speaker) => readonly Quote[],
): Test<Speaker> {
  const { name, nameContains, kind, gender, minQuotes, quotes } = filter ?? {};
  const meant = given(filter?.id, (ids) => speakersIn(ids, corpus));
  return (speaker) => {
    const folded = must(forms.get(speaker)).map(({ form }) => foldText(form));
    return [
      meant?.includes(speaker),
      given(name, (whole) => folded.includes(foldText(whole.trim()))),
      given(nameContains, (part) => folded.some((form) => form.includes(foldText(part.trim())))),
      isOneOf(kind, speaker.kind.toUpperCase()),
      isOneOf(gender, speaker.gender),
      given(minQuotes, (least) => quotesOf(speaker).length >= least),
      given(quotes, () => quotesOf(speaker).length > 0),
    ].every(holds);
  };
}

/**
 * Whether a quote is meant: of the effective layer, unless the filter names a layer somewhere. Rejected quotes are meant only where
 * a layer or their status is asked for.
 */
export function quoteTest(filter: QuoteFilter | null | undefined, around: Selectable): Test<Quote> {
  const parts = partsOf(filter ?? {});
  const fields = fieldsTest(filter ?? {}, around);
  const namesLayer = parts.some(({ layer }) => typeof layer === 'string');
  const namesRejected = parts.some(({ status }) => status?.includes('REJECTED'));
  return (quote) => {
    const isShown = namesRejected ? quote.isOfEffectiveLayer : quote.isEffective;
    return (namesLayer || isShown) && fields(quote);
  };
}

/** The filter and all filters in it. */
function partsOf(filter: QuoteFilter): QuoteFilter[] {
  const { and, or, not } = filter;
  return [filter, ...[...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].flatMap(partsOf)];
}

function fieldsTest(filter: QuoteFilter, around: Selectable): Test<Quote> {
  const tests = [...ownTests(filter), speakerFieldsTest(filter, around), layerTest(filter.layer, around.corpus)];
  const all = given(filter.and, (parts) => parts.map((part) => fieldsTest(part, around)));
  const any = given(filter.or, (parts) => parts.map((part) => fieldsTest(part, around)));
  const not = given(filter.not, (part) => fieldsTest(part, around));
  return (quote) =>
    tests.every((test) => test(quote)) &&
    (all === undefined || all.every((test) => test(quote))) &&
    (any === undefined || any.some((test) => test(quote))) &&
    !not?.(quote);
}

function ownTests(filter: QuoteFilter): Test<Quote>[] {
  const { publisher, section, kind, sourceKind, cueClass, status, minConfidence, paragraphKind } = filter;
  const articles = given(filter.article, (ids) => ids.map((id) => nameIn(id, 'article')));
  const words = given(filter.text, wordTest);
  const isInRange = given(filter.date, rangeTest);
  const cues = filter.cue?.map((cue) => cue.toLowerCase());
  return [
    ({ article }) => holds(articles?.includes(article.document.id)),
    ({ article }) => holds(isOneOf(publisher, article.document.publisher)),
    ({ article }) => holds(isOneOf(section, article.document.section)),
    ({ article }) => holds(isInRange?.(article)),
    (quote) => holds(words?.(quote.text)),
    (quote) => holds(isOneOf(kind, quote.kind)),
    (quote) => holds(isOneOf(sourceKind, quote.sourceKind)),
    (quote) => holds(isOneOf(cues, quote.cueLemma)),
    (quote) => holds(isOneOf(cueClass, quote.cueClass)),
    (quote) => holds(isOneOf(status, quote.status)),
    ({ confidence }) => holds(given(minConfidence, (least) => confidence !== null && confidence >= least)),
    ({ content }) => holds(isOneOf(paragraphKind, paragraphOf(must(content[0])).kind)),
  ];
}

function speakerFieldsTest(filter: QuoteFilter, { corpus, forms }: Selectable): Test<Quote> {
  const [said, mentioned, beside] = [filter.speaker, filter.mentions, filter.besideSpeaker].map((list) =>
    given(list, (ids) => speakersIn(ids, corpus)),
  );
  const name = given(filter.speakerName, (text) => foldText(text.trim()));
  const { hasSpeaker, speakerKind, speakerGender } = filter;
  return ({ speaker, article, content, layer }) =>
    [
      said && speaker !== null && said.includes(speaker),
      name === undefined || (speaker !== null && must(forms.get(speaker)).some(({ form }) => foldText(form) === name)),
      given(hasSpeaker, (wanted) => (speaker !== null) === wanted),
      isOneOf(speakerKind, speaker?.kind.toUpperCase()),
      isOneOf(speakerGender, speaker?.gender),
      beside && article.quotes.some((one) => one.isEffective && one.speaker !== null && beside.includes(one.speaker)),
      mentioned &&
        article.mentions.some(
          (mention) =>
            mention.layer === layer &&
            mentioned.includes(mention.speaker) &&
            content.some((span) => span.start <= mention.start && mention.end <= span.end),
        ),
    ].every(holds);
}

function layerTest(id: string | null | undefined, { layers }: Corpus): Test<Quote> {
  if (id === null || id === undefined) return () => true;
  if (id === 'effective') return ({ isEffective }) => isEffective;
  const name = nameIn(id, 'layer');
  if (!layers.some((layer) => layer.name === name)) throw new Refusal(`There is no layer "${id}".`);
  return ({ layer }) => layer.name === name;
}

function rangeTest({ from, to }: DateRange): Test<Article> {
  if (from && to && from > to) throw new Refusal(`The range ends (${to}) before it starts (${from}).`);
  return ({ document: { date } }) => typeof date === 'string' && (from ?? date) <= date && date <= (to ?? date);
}

/** A blank text asks for nothing. What is more than words is refused. */
function wordTest(text: string): Test<string> | undefined {
  if (text.trim() === '') return undefined;
  const asked = wordQueryOf(parseQuery(text));
  if ('culprit' in asked) throw new Refusal(`"${text}" asks for more than words.`);
  const query: WordQuery = asked.words;
  return (words) =>
    matches(
      query,
      tokenize(words).map(({ folded }) => folded),
    );
}

/** The speakers with these ids, merges followed; undefined in the place of an id that nobody has. */
function speakersIn(ids: readonly string[], { speakers }: Corpus): (Speaker | undefined)[] {
  return ids.map((id) => speakers.of(nameIn(id, 'speaker')));
}

/** The name in an id of this type. */
export function nameIn(id: string, type: 'article' | 'speaker' | 'layer'): string {
  const parsed = parseId(id);
  if (parsed?.type === 'article' && type === 'article') return parsed.article;
  if (parsed?.type === 'speaker' && type === 'speaker') return parsed.speaker;
  if (parsed?.type === 'layer' && type === 'layer') return parsed.layer;
  throw new Refusal(`"${id}" is no id of a ${type}.`);
}

/** The paragraph in which a span starts; one that starts between two paragraphs counts to the one before. */
export function paragraphOf({
  article,
  start,
}: {
  readonly article: Article;
  readonly start: number;
}): Article['paragraphs'][number] {
  return article.paragraphs.findLast((paragraph) => paragraph.start <= start) ?? must(article.paragraphs[0]);
}

/** What the field of a filter comes to; undefined when it is null or left out and asks for nothing. */
function given<T, Result>(value: T | null | undefined, use: (value: T) => Result): Result | undefined {
  return value === null || value === undefined ? undefined : use(value);
}

function isOneOf(values: readonly string[] | null | undefined, value: string | null | undefined): boolean | undefined {
  return given(values, (list) => typeof value === 'string' && list.includes(value));
}

function holds(condition: boolean | undefined): boolean {
  return condition !== false;
}
