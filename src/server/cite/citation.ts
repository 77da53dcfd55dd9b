import { canonicalJson } from '../../text/canonical-json.ts';
import type { CorpusFactsRow } from '../../store/read/aggregates/of-corpus.ts';
import type { OperationRequest } from '../graphql-http/graphql-request.ts';
import { documentHash } from '../graphql-http/stored-documents.ts';
import { packQuestion } from './packed-question.ts';

/** All that is told of a question and its answer to those who cite it. */
export interface Citation {
  /** What was asked, in a few words: the first line of the document where that is a comment, else the name of the operation. */
  readonly title: string;
  readonly corpus: Pick<CorpusFactsRow, 'name' | 'licence' | 'language'>;
  readonly question: {
    readonly query: string;
    readonly operationName: string | null;
    readonly variables: Readonly<Record<string, unknown>>;
    /** SHA-256 of the document: whoever has the text can see that it is this one. */
    readonly sha256: string;
    /** Whether the API understands it today. */
    readonly isAnswerable: boolean;
  };
  readonly revision: {
    readonly cited: string;
    readonly now: string;
    readonly isSame: boolean;
  };
  /** The day on which this was looked up, in UTC: 2026-01-31. */
  readonly accessed: string;
  /** What this means for the answer, in a sentence. */
  readonly notice: string;
  readonly links: CitationLinks;
}

/** Absolute addresses; null where one would be too long. */
export interface CitationLinks {
  /** Of this citation, on every server of the corpus. It carries the question itself. */
  readonly permalink: string | null;
  /** GET it with `Accept: application/json` and `Apollo-Require-Preflight: cite` for the answer of now. */
  readonly answer: string | null;
  /** Opens the question in the query page. */
  readonly editor: string | null;
}

/** What a citation is made of. */
export interface CitationParts {
  readonly question: OperationRequest;
  readonly isAnswerable: boolean;
  readonly facts: CorpusFactsRow;
  /** Undefined: the revision of now. */
  readonly revision: string | undefined;
  /** Address of the server, without a slash at the end. */
  readonly base: string;
  readonly accessed: string;
}

const LONGEST_LINK = 8000;

/** Makes the citation of a question. */
export function citationOf({ question, isAnswerable, facts, revision, base, accessed }: CitationParts): Citation {
  const { name, licence, language, revision: now } = facts;
  const cited = revision ?? now;
  const { query, operationName = null, variables } = question;
  return {
    title: titleOf(question),
    corpus: { name, licence, language },
    question: { query, operationName, variables, sha256: documentHash(query), isAnswerable },
    revision: { cited, now, isSame: cited === now },
    accessed,
    notice: noticeOf(cited === now, isAnswerable),
    links: linksOf(question, cited, base),
  };
}

function noticeOf(isSame: boolean, isAnswerable: boolean): string {
  if (!isAnswerable)
    return 'This server does not understand the question any more, or never did; it cannot be asked again here.';
  return isSame
    ? 'The corpus is the one that is cited: asked again, the question has the same answer.'
    : 'The corpus has changed since: this answer may differ from the one that is cited.';
}

function titleOf({ query, operationName }: OperationRequest): string {
  const [firstLine = ''] = query.trimStart().split('\n');
  const comment = /^#\s*(.*\S)/.exec(firstLine)?.[1];
  const [, declared] = /^\s*query\s+(\w+)/m.exec(query) ?? [];
  return comment ?? operationName ?? declared ?? 'A query';
}

function linksOf(question: OperationRequest, revision: string, base: string): CitationLinks {
  const packed = packQuestion(question);
  const { query, operationName, variables } = question;
  const params = new URLSearchParams({ query });
  if (Object.keys(variables).length > 0) params.set('variables', canonicalJson(variables) ?? '{}');
  if (operationName !== undefined) params.set('operationName', operationName);
  const asked = `${base}/graphql?${params.toString()}`;
  const link = asked.length > LONGEST_LINK ? null : asked;
  const permalink = packed === undefined ? null : `${base}/cite?packed=${packed}&revision=${revision}`;
  return { permalink, answer: link, editor: link };
}
