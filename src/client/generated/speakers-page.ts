// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.
import type { SpeakerFilter, SpeakerKind, SpeakerOrder } from './schema-types.ts';
import type { TypedDocument } from '../typed-document.ts';
export type SpeakersPageVariables = Readonly<{
  filter?: SpeakerFilter | null | undefined;
  orderBy?: SpeakerOrder | null | undefined;
  after?: string | null | undefined;
}>;

export type SpeakersPageResult = {
  readonly speakers: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly kind: SpeakerKind;
      readonly affiliation: string | null;
      readonly quoteCount: number;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
  readonly corpus: { readonly name: string; readonly licence: string | null; readonly revision: string };
};

/** All speakers, a page at a time; with letters, those whose name or a printed form of it holds them. */
export const SpeakersPage: TypedDocument<SpeakersPageResult, SpeakersPageVariables> = {
  name: 'SpeakersPage',
  text: `query SpeakersPage($filter: SpeakerFilter, $orderBy: SpeakerOrder, $after: String) {
  ...Masthead
  speakers(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
    totalCount
    nodes {
      id
      name
      kind
      affiliation
      quoteCount
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment Masthead on Query {
  corpus {
    name
    licence
    revision
  }
}`,
};
