import { splitSentences } from '../../../src/text/sentences.ts';
import type { Cluster } from './clusters.ts';
import { compareKeys, compareText, groupsOf, must } from './compare-text.ts';
import { inReadingOrder, type Quote, type Span } from './corpus.ts';
import { paragraphOf } from './filters.ts';
import { daysOf } from './lists.ts';
import { Refusal } from './refusal.ts';
import { share } from './speakers.ts';
import { foldText } from '../../../src/text/fold.ts';
import type { QuotesArguments, World } from './world.ts';

/** `Quote` of the API. */
export function quoteObject(quote: Quote, world: World): object {
  const { article, layer, number, kind, content, cue, source, sourceKind, speaker, text, wordCount } = quote;
  const printed = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => article.text.slice(start, end)).join(' ');
  const spans = (list: readonly Span[]) => (): object[] => list.map(world.span);
  return {
    __typename: 'Quote',
    id: `article/${article.document.id}/quote/${layer.name}.${number}`,
    article: () => world.article(article),
    ordinal: number,
    kind,
    text,
    wordCount,
    paragraph: () => world.paragraph(paragraphOf(must(content[0]))),
    paragraphs: () =>
      article.paragraphs.filter((paragraph) => content.some((span) => share(span, paragraph))).map(world.paragraph),
    speaker: () => speaker && world.speaker(speaker),
    content: spans(content),
    cue:
      quote.cueLemma === null
        ? null
        : { spans: spans(cue), text: printed(cue), lemma: quote.cueLemma, class: quote.cueClass },
    source: source.length === 0 ? null : { spans: spans(source), text: printed(source), kind: sourceKind },
    context: ({ sentences }: { sentences: number }) => contextOf(quote, sentences),
    parent() {
      const parent = parentOf(quote);
      return parent ? world.quote(parent) : null;
    },
    nested: () => article.quotes.filter((one) => one.status !== 'REJECTED' && parentOf(one) === quote).map(world.quote),
    mentions: () =>
      article.mentions
        .filter((mention) => mention.layer === layer && content.some((span) => holds(span, mention)))
        .map(world.mention),
    layer: () => world.layer(layer),
    provenance: provenanceOf(quote, world),
    cluster() {
      const cluster = world.clusterOf(quote);
      return cluster ? clusterObject(cluster, world) : null;
    },
  };
}

function provenanceOf({ layer, confidence, status, evidence }: Quote, world: World): object {
  return {
    method: layer.method,
    annotator: layer.annotator,
    createdAt: layer.createdAt,
    confidence,
    status,
    evidence: () =>
      evidence.map(({ rule, explanation, spans }) => ({ rule, explanation, spans: spans.map(world.span) })),
  };
}

/** The smallest quote of the same layer whose content holds all of this one's; of equal contents the later one is inside the earlier. */
function parentOf(quote: Quote): Quote | undefined {
  const inLayer = quote.article.quotes.filter(({ layer }) => layer === quote.layer);
  const sorted = inLayer
    .toSorted((a, b) => a.number - b.number)
    .toSorted((a, b) => inReadingOrder(hullOf(a.content), hullOf(b.content)));
  const before = sorted.slice(0, sorted.indexOf(quote));
  return before.findLast(({ content }) => quote.content.every((inner) => content.some((outer) => holds(outer, inner))));
}

function holds(outer: Pick<Span, 'start' | 'end'>, inner: Pick<Span, 'start' | 'end'>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function hullOf(spans: readonly Pick<Span, 'start' | 'end'>[]): { start: number; end: number } {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** From the first word of the quote to the last; with sentences widened to whole ones, and by so many on either side. */
function contextOf({ article, content, cue, source }: Quote, count: number): string {
  if (count < 0 || count > 20) throw new Refusal(`${count} sentences are not possible.`);
  const hull = hullOf([...content, ...cue, ...source]);
  const sentences = article.paragraphs.flatMap(({ start, end }) =>
    splitSentences(article.text.slice(start, end), article.document.language ?? 'en').map((sentence) => ({
      start: start + sentence.startUtf16,
      end: start + sentence.endUtf16,
    })),
  );
  const touched = sentences.flatMap((sentence, index) => (share(sentence, hull) ? [index] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  const isWidened = count > 0 && first !== undefined && last !== undefined;
  const around = isWidened ? sentences.slice(Math.max(0, first - count), last + count + 1) : [];
  const { start, end } = hullOf([hull, ...around]);
  return article.text.slice(start, end);
}

function clusterObject({ id, quotes }: Cluster, world: World): object {
  const texts = [...groupsOf(quotes, ({ text }) => text)].map(([text, group]) => ({ text, count: group.length }));
  const publishers = quotes.flatMap(({ article }) => article.document.publisher ?? []);
  const speakers = [...new Set(quotes.flatMap(({ speaker }) => speaker ?? []))];
  return {
    id: `cluster/${id}`,
    text: texts.sort((a, b) => b.count - a.count || compareText(a.text, b.text))[0]?.text,
    size: quotes.length,
    articleCount: new Set(quotes.map(({ article }) => article)).size,
    firstDate: daysOf(quotes)[0] ?? null,
    quotes: (args: QuotesArguments) => world.quotePage(quotes, args),
    speakers: () =>
      speakers.sort((a, b) => compareKeys([foldText(a.name), a.id], [foldText(b.name), b.id])).map(world.speaker),
    cues: () => cueCounts(quotes),
    publishers: [...new Set(publishers)].sort(compareText),
  };
}

/** How the quotes are introduced, most frequent first. */
export function cueCounts(quotes: readonly Quote[]): { lemma: string; class: string; count: number }[] {
  const groups = groupsOf(
    quotes.filter(({ cueLemma }) => cueLemma !== null),
    ({ cueLemma, cueClass }) => `${cueClass} ${cueLemma}`,
  );
  return [...groups.values()]
    .map((group) => ({ lemma: must(group[0]?.cueLemma), class: must(group[0]?.cueClass), count: group.length }))
    .sort((a, b) => b.count - a.count || compareKeys([a.lemma, a.class], [b.lemma, b.class]));
}
