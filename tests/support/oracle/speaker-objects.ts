import { compareKeys, must } from './compare-text.ts';
import type { Quote } from './corpus.ts';
import type { QuoteFilter } from './filter-types.ts';
import { articleList, daysOf, pageOf, wordsIn, type PageArguments } from './lists.ts';
import { cueCounts } from './quote-objects.ts';
import { Refusal } from './refusal.ts';
import type { Speaker } from './speakers.ts';
import type { QuotesArguments, World } from './world.ts';

interface Filtered {
  readonly filter?: QuoteFilter | null;
}

/** `Speaker` of the API. */
export function speakerObject(speaker: Speaker, world: World): object {
  const { corpus, forms, book } = world;
  const own = (): readonly Quote[] => corpus.quotes.filter((quote) => quote.speaker === speaker);
  const effective = (): readonly Quote[] => world.select(own(), null);
  return {
    __typename: 'Speaker',
    id: `speaker/${speaker.id}`,
    name: speaker.name,
    kind: speaker.kind.toUpperCase(),
    wikidata: speaker.wikidata ?? null,
    gender: speaker.gender ?? null,
    affiliation: speaker.affiliation ?? null,
    aliases: must(forms.get(speaker)).map(({ form }) => form),
    descriptions: () => descriptionsOf(speaker, world),
    quotes: (args: QuotesArguments) => world.quotePage(own(), args),
    quoteCount: ({ filter }: Filtered) => world.select(own(), filter).length,
    wordCount: ({ filter }: Filtered) => wordsIn(world.select(own(), filter)),
    articles(page: PageArguments) {
      const articles = [...new Set(effective().map(({ article }) => article))];
      const list = { ...articleList(articles, null), name: 'articles of a speaker' };
      return pageOf(list, page, world.article, book);
    },
    cues({ filter, first }: Filtered & { first: number }) {
      if (first < 0 || first > 100) throw new Refusal(`"first" is ${first}.`);
      return cueCounts(world.select(own(), filter)).slice(0, first);
    },
    firstQuoted: () => daysOf(effective())[0] ?? null,
    lastQuoted: () => daysOf(effective()).at(-1) ?? null,
  };
}

/** What the texts call the speaker, by day of publication. */
function descriptionsOf(speaker: Speaker, world: World): object[] {
  return world.corpus.articles
    .toSorted((a, b) => compareKeys([a.document.date ?? '', a.document.id], [b.document.date ?? '', b.document.id]))
    .flatMap(({ mentions }) => mentions)
    .filter((mention) => mention.isEffective && mention.kind === 'DESCRIPTION' && mention.speaker === speaker)
    .map((mention) => ({
      text: mention.article.text.slice(mention.start, mention.end),
      span: () => world.span(mention),
      article: () => world.article(mention.article),
    }));
}
