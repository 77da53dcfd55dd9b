// Emitted from src/client/operations by "npm run emit". Do not edit: a test compares this file with the program.

import type { TypedDocument } from '../typed-document.ts';
export type SpeakerNamesVariables = Readonly<{
  name: string;
  first?: number;
}>;

export type SpeakerNamesResult = {
  readonly speakers: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly affiliation: string | null;
      readonly quoteCount: number;
    }>;
  };
};

/** Speakers whose name or a printed form of it holds these letters, most quoted first: for fields that suggest names while one types. */
export const SpeakerNames: TypedDocument<SpeakerNamesResult, SpeakerNamesVariables> = {
  name: 'SpeakerNames',
  text: `query SpeakerNames($name: String!, $first: Int! = 8) {
  speakers(
    filter: {nameContains: $name}
    first: $first
    orderBy: {field: QUOTE_COUNT}
  ) {
    nodes {
      id
      name
      affiliation
      quoteCount
    }
  }
}`,
};
