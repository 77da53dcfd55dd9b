import { createClient } from '../../src/client/create-client.ts';
import { typedDocument } from '../../src/client/typed-document.ts';

/** A kind of page, with as many addresses as there are rounds, each with other words or people. */
export interface MeasuredPage {
  readonly name: string;
  readonly addresses: readonly string[];
}

interface Facts {
  readonly speakers: { readonly nodes: readonly { readonly id: string }[] };
  readonly articles: { readonly nodes: readonly { readonly id: string }[] };
  readonly frequencies: { readonly rows: readonly { readonly item: string }[] };
}

const FACTS = typedDocument<Facts, { readonly many: number }>(
  'Facts',
  `query Facts($many: Int!) {
    speakers(first: $many, orderBy: { field: QUOTE_COUNT }) { nodes { id } }
    articles(first: $many, orderBy: { field: QUOTE_COUNT, direction: DESC }) { nodes { id } }
    frequencies(first: 1000) { rows { item } }
  }`,
);

/** The pages of the reader over the corpus that is served at `url` (…/graphql): its most quoted people, its fullest articles. */
export async function pageAddresses(url: URL, rounds: number): Promise<MeasuredPage[]> {
  const facts = await createClient({ url: url.href }).ask(FACTS, { many: rounds + 1 });
  const speakers = facts.speakers.nodes.map(({ id }) => id);
  const names = speakers.map((id) => id.slice('speaker/'.length));
  const words = facts.frequencies.rows.slice(-rounds).map(({ item }) => encodeURIComponent(item));
  const commonest = facts.frequencies.rows.slice(0, rounds).map(({ item }) => encodeURIComponent(item));
  const each = (address: (index: number) => string): string[] =>
    Array.from({ length: rounds }, (_, index) => address(index));
  return [
    // A value that no page knows makes addresses differ and pages not.
    { name: 'the corpus', addresses: each((round) => `/?round=${round}`) },
    { name: 'the corpus, whole', addresses: each((round) => `/?whole=yes&round=${round}`) },
    { name: 'one of the fullest articles', addresses: facts.articles.nodes.slice(0, rounds).map(({ id }) => `/${id}`) },
    { name: 'one of the most quoted speakers', addresses: speakers.slice(0, rounds).map((id) => `/${id}`) },
    { name: 'the same, whole', addresses: speakers.slice(0, rounds).map((id) => `/${id}?whole=yes`) },
    {
      name: 'the same by day, all of their days',
      addresses: speakers.slice(0, rounds).map((id) => `/${id}?period=day`),
    },
    { name: 'search, nothing asked', addresses: each((round) => `/search?round=${round}`) },
    { name: 'search, one of the commonest words', addresses: commonest.map((word) => `/search?words=${word}`) },
    { name: 'search, the thousandth word', addresses: words.map((word) => `/search?words=${word}`) },
    { name: 'the same, sorted by the word before', addresses: words.map((word) => `/search?words=${word}&sort=left`) },
    { name: 'anonymous quotes', addresses: each((round) => `/search?source=anonymous&round=${round}`) },
    {
      name: 'two speakers compared',
      addresses: each((n) => `/compare?left=${names[n] ?? ''}&right=${names[n + 1] ?? ''}`),
    },
    {
      name: 'the same, whole',
      addresses: each((n) => `/compare?left=${names[n] ?? ''}&right=${names[n + 1] ?? ''}&whole=yes`),
    },
  ];
}
