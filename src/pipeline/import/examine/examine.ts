import { guessSourceKind } from '../../../attribution/speakers/guess-source-kind.ts';
import { lemmatizeCue } from '../../../attribution/lexicon/lemmatize-cue.ts';
import type { Annotation } from '../../../corpus/annotation.ts';
import type { Article } from '../../../corpus/article.ts';
import { checkAnnotation } from '../../../corpus/check-annotation.ts';
import { checkArticle } from '../../../corpus/check-article.ts';
import type { CompleteQuote } from '../../../corpus/check-quote.ts';
import type { AnnotationDraft } from '../../../corpus/draft.ts';
import type { Checked } from '../../../corpus/problem.ts';
import { TOOL } from '../../../corpus/version.ts';
import type { Dialect } from '../../../store/sql/sql.ts';
import { contentHash } from '../../../store/write/content-hash.ts';
import { encodeAnnotations } from '../../../store/write/encode-annotations.ts';
import { encodeArticle, type DocumentSource, type Encoding } from '../../../store/write/encode-article.ts';
import { numberQuotes } from '../../../store/write/number-quotes.ts';
import { unpackStarts } from '../../../store/tokens/stored-tokens.ts';
import { failureProblems } from '../../reported-problems.ts';
import type { ReadDraft } from '../read-drafts.ts';
import type { Examined, ExaminedAnnotation } from './examined.ts';

/** What annotations leave open is worked out by the attribution room. */
const COMPLETE: CompleteQuote = { cue: lemmatizeCue, sourceKind: guessSourceKind };

/** Checks an annotation against its article. */
export function checkAgainst(draft: AnnotationDraft, article: Article, file: string): Checked<Annotation> {
  return checkAnnotation(draft, article, file, COMPLETE);
}

/** Facts about the import that are sent with each job of a thread. */
export interface ImportFacts {
  /** Of the database. */
  readonly dialect: Dialect;
  /** Start of the import; RFC 3339, UTC. */
  readonly importedAt: string;
}

/** How documents are examined. */
export type Examination = ImportFacts & Encoding;

/** A checked article of the same job, and the start offsets of its tokens. */
interface NearArticle {
  readonly article: Article;
  readonly documentHash: string;
  readonly tokenStarts: ArrayLike<number>;
}

/**
 * Finds out about documents what can be found out without the database; an annotation is checked if its article is among them. A
 * document on which the program fails is a problem, and the others are examined.
 */
export function examine(reads: readonly ReadDraft[], examination: Examination): Examined[] {
  const articles = new Map<string, NearArticle>();
  return reads.map((read) => {
    const { file, bytes } = read;
    try {
      return { file, bytes, problems: read.problems, document: examineDraft(read, articles, examination) };
    } catch (error) {
      return { file, bytes, problems: failureProblems(file, error), document: undefined };
    }
  });
}

function examineDraft(
  { draft, file }: ReadDraft,
  articles: Map<string, NearArticle>,
  examination: Examination,
): Examined['document'] {
  if (draft?.type === 'annotation') {
    return examineAnnotation(draft, file, articles.get(draft.article), examination);
  }
  if (draft?.type !== 'article') return draft;
  const documentHash = contentHash(draft);
  const { value: article, problems } = checkArticle(draft, file);
  if (!article) return { type: 'article', id: draft.id, documentHash, encoded: { problems } };
  const encoded = encodeArticle(article, sourceOf(file, documentHash, examination), examination);
  articles.set(draft.id, { article, documentHash, tokenStarts: unpackStarts(encoded.tokens.starts) });
  return { type: 'article', id: draft.id, documentHash, encoded: { value: encoded } };
}

function sourceOf(file: string, documentHash: string, { importedAt }: Examination): DocumentSource {
  return { documentHash, provenance: { sourceFile: file, tool: TOOL, importedAt } };
}

function examineAnnotation(
  draft: AnnotationDraft,
  file: string,
  near: NearArticle | undefined,
  examination: Examination,
): ExaminedAnnotation {
  const documentHash = contentHash(draft);
  const { article, layer } = draft;
  const examined = { type: 'annotation', article, layer, documentHash } as const;
  if (!near) return { ...examined, check: undefined };
  const { value: annotation, problems } = checkAgainst(draft, near.article, file);
  if (!annotation) return { ...examined, check: { against: near.documentHash, encoded: { problems } } };
  const said = {
    layer: annotation.layer,
    mentions: annotation.mentions,
    ...sourceOf(file, documentHash, examination),
    ...numberQuotes(annotation, undefined),
  };
  const encoded = encodeAnnotations(
    { article: near.article, layers: [said] },
    { dialect: examination.dialect, tokenStarts: near.tokenStarts },
  );
  return { ...examined, check: { against: near.documentHash, encoded: { value: encoded } } };
}
