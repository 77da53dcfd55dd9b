import { guessSourceKind } from '../../../attribution/speakers/guess-source-kind.ts';
import { lemmatizeCue } from '../../../attribution/lexicon/lemmatize-cue.ts';
import type { Annotation } from '../../../corpus/annotation.ts';
import type { Article } from '../../../corpus/article.ts';
import { checkAnnotation } from '../../../corpus/check-annotation.ts';
import { checkArticle } from '../../../corpus/check-article.ts';
import type { CompleteQuote } from '../../../corpus/check-quote.ts';
import type { AnnotationDraft, ArticleDraft } from '../../../corpus/draft.ts';
import type { Checked } from '../../../corpus/problem.ts';
import { TOOL } from '../../../corpus/version.ts';
import type { Dialect } from '../../../store/sql/sql.ts';
import { contentHash } from '../../../store/write/content-hash.ts';
import { prepareAnnotation } from '../../../store/write/fresh/prepare-annotation.ts';
import { prepareArticle } from '../../../store/write/fresh/prepare-article.ts';
import type { WordTagger } from '../../../store/tokens/token-sequence.ts';
import { failureProblems } from '../../reported-problems.ts';
import type { ReadDraft } from '../read-drafts.ts';
import type { Examined, ExaminedAnnotation, ExaminedArticle } from './examined.ts';

/** What annotations leave open is worked out by the attribution room. */
const COMPLETE: CompleteQuote = { cue: lemmatizeCue, sourceKind: guessSourceKind };

/** Checks an annotation against its article. */
export function checkAgainst(draft: AnnotationDraft, article: Article, file: string): Checked<Annotation> {
  return checkAnnotation(draft, article, file, COMPLETE);
}

/** Whom the documents are examined for, and with what. */
export interface Examination {
  /** Of the database. */
  readonly dialect: Dialect;
  /** Finds the grammar of the words of articles. */
  readonly tagger: WordTagger;
}

/** An article as drafted. */
interface NearArticle {
  readonly article: Article;
  readonly documentHash: string;
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
    return examineAnnotation(draft, file, articles.get(draft.article), examination.dialect);
  }
  if (draft?.type !== 'article') return draft;
  const { document, article } = examineArticle(draft, file, examination);
  if (article) articles.set(draft.id, { article, documentHash: document.documentHash });
  return document;
}

function examineArticle(
  draft: ArticleDraft,
  file: string,
  { dialect, tagger }: Examination,
): { document: ExaminedArticle; article: Article | undefined } {
  const documentHash = contentHash(draft);
  const { value: article, problems } = checkArticle(draft, file);
  const source = { documentHash, sourceFile: file, tool: TOOL };
  const prepared = article ? { value: prepareArticle(article, source, dialect, tagger) } : { problems };
  return { document: { type: 'article', id: draft.id, documentHash, prepared }, article };
}

function examineAnnotation(
  draft: AnnotationDraft,
  file: string,
  near: NearArticle | undefined,
  dialect: Dialect,
): ExaminedAnnotation {
  const documentHash = contentHash(draft);
  const { article, layer } = draft;
  const examined = { type: 'annotation', article, layer, documentHash } as const;
  if (!near) return { ...examined, check: undefined };
  const { value: annotation, problems } = checkAgainst(draft, near.article, file);
  const source = { documentHash, sourceFile: file, tool: TOOL };
  const prepared = annotation ? { value: prepareAnnotation(annotation, near.article, source, dialect) } : { problems };
  return { ...examined, check: { against: near.documentHash, prepared } };
}
