import { parseId } from '../../../src/corpus/ids.ts';
import { foldText } from '../../../src/text/fold.ts';
import { countWords } from '../../../src/text/tokens.ts';
import { compareText, groupsOf, must } from './compare-text.ts';
import type { Article, Quote } from './corpus.ts';
import { articleTest, nameIn, speakerTest } from './filters.ts';
import type { ArticleFilter, SpeakerFilter } from './filter-types.ts';
import { articleList, pageOf, speakerList, type Order, type PageArguments } from './lists.ts';
import { Refusal } from './refusal.ts';
import type { Speaker } from './speakers.ts';
import type { QuotesArguments, World } from './world.ts';

interface ListArguments<Filter> extends PageArguments {
  readonly filter?: Filter | null;
  readonly orderBy?: Order | null;
}

/** `Query` of the API, without the analyses. */
export function rootObject(world: World): object {
  const { corpus, book } = world;
  return {
    corpus: () => corpusObject(world),
    article: ({ id }: { id: string }) => nodeOfType(id, 'article', world),
    paragraph: ({ id }: { id: string }) => nodeOfType(id, 'paragraph', world),
    quote: ({ id }: { id: string }) => nodeOfType(id, 'quote', world),
    speaker: (args: { id?: string | null; name?: string | null }) => speakerBy(args, world),
    node: ({ id }: { id: string }) => nodeOf(id, world),
    nodes({ ids }: { ids: readonly string[] }) {
      if (ids.length > 100) throw new Refusal(`${ids.length} ids are too many.`);
      return ids.map((id) => errorOf(() => nodeOf(id, world)));
    },
    articles(args: ListArguments<ArticleFilter>) {
      const meant = corpus.articles.filter(articleTest(args.filter, world));
      return pageOf(articleList(meant, args.orderBy), args, world.article, book);
    },
    quotes: (args: QuotesArguments) => world.quotePage(corpus.quotes, args),
    speakers(args: ListArguments<SpeakerFilter>) {
      const { filter, orderBy } = args;
      const counted = groupsOf(world.select(corpus.quotes, filter?.quotes), ({ speaker }) => speaker);
      const quotesOf = (speaker: Speaker): readonly Quote[] => counted.get(speaker) ?? [];
      const meant = corpus.speakers.listed.filter(speakerTest(filter, world, quotesOf));
      return pageOf(speakerList(meant, orderBy, quotesOf), args, world.speaker, book);
    },
  };
}

function corpusObject(world: World): object {
  const { facts, revision, articles, layers, speakers, quotes } = world.corpus;
  const days = articles.flatMap(({ document }) => document.date ?? []).sort(compareText);
  return {
    name: facts.name,
    description: facts.description ?? null,
    licence: facts.licence ?? null,
    language: facts.language ?? 'en',
    revision,
    articleCount: articles.length,
    paragraphCount: articles.flatMap(({ paragraphs }) => paragraphs).length,
    quoteCount: quotes.filter(({ isEffective }) => isEffective).length,
    speakerCount: speakers.listed.length,
    wordCount: articles.reduce((sum, { text }) => sum + countWords(text), 0),
    firstDate: days[0] ?? null,
    lastDate: days.at(-1) ?? null,
    publishers: publisherCounts(articles),
    layers: layers.map(world.layer),
  };
}

function publisherCounts(articles: readonly Article[]): { publisher: string; articleCount: number }[] {
  const groups = groupsOf(
    articles.flatMap(({ document }) => document.publisher ?? []),
    (publisher) => publisher,
  );
  return [...groups]
    .map(([publisher, group]) => ({ publisher, articleCount: group.length }))
    .sort((a, b) => b.articleCount - a.articleCount || compareText(a.publisher, b.publisher));
}

/** The thing with this id; null when there is none. Refuses what is no id. */
function nodeOf(id: string, world: World): object | null {
  const { articles, layers, quotes, speakers } = world.corpus;
  const parsed = parseId(id);
  if (!parsed) throw new Refusal(`"${id}" is no id.`);
  if (parsed.type === 'speaker') return orNull(speakers.of(parsed.speaker), world.speaker);
  if (parsed.type === 'layer')
    return orNull(
      layers.find(({ name }) => name === parsed.layer),
      world.layer,
    );
  const article = articles.find(({ document }) => document.id === parsed.article);
  if (parsed.type === 'article') return orNull(article, world.article);
  if (parsed.type === 'paragraph') return orNull(article?.paragraphs[parsed.ordinal - 1], world.paragraph);
  const quote = quotes.find(
    (one) => one.article === article && one.layer.name === parsed.layer && one.number === parsed.number,
  );
  return orNull(quote, world.quote);
}

function orNull<Item>(item: Item | undefined, toObject: (item: Item) => object): object | null {
  return item === undefined ? null : toObject(item);
}

function nodeOfType(id: string, type: string, world: World): object | null {
  if (parseId(id)?.type !== type) throw new Refusal(`"${id}" is no id of a ${type}.`);
  return nodeOf(id, world);
}

/** graphql-js reports an error in the place of an item. */
function errorOf(read: () => object | null): object | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** By id or by a name: a printed form, or the last word of a person's name. */
function speakerBy({ id, name }: { id?: string | null; name?: string | null }, world: World): object | null {
  const { corpus, forms } = world;
  if ((typeof id === 'string') === (typeof name === 'string')) throw new Refusal('Give either "id" or "name".');
  if (typeof id === 'string') return orNull(corpus.speakers.of(nameIn(id, 'speaker')), world.speaker);
  const folded = foldText(must(name).trim());
  const bearers = corpus.speakers.all.filter(
    (one) => one.kind === 'person' && !/\s/.test(folded) && foldText(one.name).endsWith(` ${folded}`),
  );
  const named = corpus.speakers.listed.filter(
    (speaker) =>
      must(forms.get(speaker)).some(({ form }) => foldText(form) === folded) ||
      bearers.some((bearer) => corpus.speakers.of(bearer.id) === speaker),
  );
  if (named.length > 1) throw new Refusal(`"${name}" can be several.`);
  return orNull(named[0], world.speaker);
}
