import { citationKey } from './bibtex-of.ts';
import type { Citation } from './citation.ts';

/** A citation for programs that follow the Citation Style Language 1.0.2 (csl-data.json: nothing may stand there that it does not name). */
export interface CslItem {
  readonly id: string;
  readonly type: 'dataset';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly version: string;
  readonly URL?: string;
  readonly accessed: CslDate;
  readonly issued: CslDate;
  readonly note: string;
  readonly custom: Readonly<Record<string, string>>;
}

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/** The citation as a list of one item, as the schema of CSL has it. */
export function cslOf(citation: Citation): readonly CslItem[] {
  const { title, corpus, accessed, revision, question, links } = citation;
  const day = accessed.split('-').map(Number);
  return [
    {
      id: citationKey(citation),
      type: 'dataset',
      title,
      author: [{ literal: corpus.name }],
      version: revision.cited,
      ...(links.permalink !== null && { URL: links.permalink }),
      issued: { 'date-parts': [day.slice(0, 1)] },
      accessed: { 'date-parts': [day] },
      note: `Revision ${revision.cited}; query SHA-256 ${question.sha256}`,
      custom: { query: question.sha256, ...(corpus.licence !== null && { licence: corpus.licence }) },
    },
  ];
}
