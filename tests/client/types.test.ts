import { describe, expect, expectTypeOf, it } from 'vitest';
import { createClient } from '../../src/client/create-client.ts';
import { ArticlePage } from '../../src/client/generated/article-page.ts';
import { QuoteList } from '../../src/client/generated/quote-list.ts';
import type { QuoteKind } from '../../src/client/generated/schema-types.ts';
import { typedDocument, type NoVariables, type ResultOf, type VariablesOf } from '../../src/client/typed-document.ts';

const client = createClient({ url: 'http://127.0.0.1:9/graphql' });
const Size = typedDocument<{ readonly size: number }>('Size', 'query Size { size }');

/** The compiler reads it; nobody calls it. */
const questions = {
  complete: () => client.ask(ArticlePage, { id: 'article/x', kinds: ['BODY', 'CAPTION'] }),
  onlyOptional: () => client.ask(QuoteList),
  undefinedVariable: () => client.ask(QuoteList, { first: undefined, after: null }),
  none: () => client.ask(Size),
  // @ts-expect-error -- "id" is required
  withoutVariables: () => client.ask(ArticlePage),
  // @ts-expect-error -- "id" is required
  withoutVariable: () => client.ask(ArticlePage, {}),
  // @ts-expect-error -- there is no kind SONG
  wrongEnum: () => client.ask(ArticlePage, { id: 'article/x', kinds: ['SONG'] }),
  // @ts-expect-error -- there is no variable "size"
  unknownVariable: () => client.ask(QuoteList, { size: 3 }),
  // @ts-expect-error -- without a variable "after" there is no next page
  pagesWithoutAfter: () => client.pages(ArticlePage, { id: 'article/x' }, () => null),
  // @ts-expect-error -- an article is no list
  pagesOfNoList: () => client.pages(QuoteList, {}, ({ quotes }) => quotes.nodes[0]),
};

describe('the types of the client', () => {
  it('know what is asked for, what may be null, and nothing else', () => {
    type Article = NonNullable<ResultOf<typeof ArticlePage>['article']>;
    expectTypeOf<Article['date']>().toEqualTypeOf<string | null>();
    expectTypeOf<Article>().not.toHaveProperty('mentions');
    expectTypeOf<ResultOf<typeof QuoteList>['quotes']['nodes'][number]['kind']>().toEqualTypeOf<QuoteKind>();
    expectTypeOf<QuoteKind>().toEqualTypeOf<'DIRECT' | 'INDIRECT' | 'MIXED'>();
  });

  it('know the variables of a document', () => {
    expectTypeOf<VariablesOf<typeof ArticlePage>['id']>().toEqualTypeOf<string>();
    expectTypeOf<VariablesOf<typeof Size>>().toEqualTypeOf<NoVariables>();
  });

  it('give each question the type of its answer', () => {
    expectTypeOf(questions.complete).returns.resolves.toEqualTypeOf<ResultOf<typeof ArticlePage>>();
    expectTypeOf(questions.none).returns.resolves.toEqualTypeOf<{ readonly size: number }>();
    expect(Object.keys(questions)).not.toEqual([]);
  });
});
