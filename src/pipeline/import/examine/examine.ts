import { guessSourceKind } from '../../../attribution/speakers/guess-source-kind.ts';
import { lemmatizeCue } from '../../../attribution/lexicon/lemmatize-cue.ts';
import type { Annotation } from '../../../corpus/annotation.ts';
import type { Article } from '../../../corpus/article.ts';
import { checkAnnotation } from '../../../corpus/check-annotation.ts';
import { checkArticle } from '../../../corpus/check-article.ts';
import type { CompleteQuote } from '../../../corpus/check-quote.ts';
import type { AnnotationDraft, ArticleDraft } from '../../../corpus/draft.ts';
import type { Checked } from '../../../corpus/problem.ts';
import { contentHash } from '../../../store/write/content-hash.ts';
import { measureArticle } from '../../../store/write/measure-article.ts';
import type { ReadDraft } from '../read-drafts.ts';
import type { Examined, ExaminedAnnotation, ExaminedArticle } from './examined.ts';

/** What annotations leave open is worked out by the attribution room. */
const COMPLETE: CompleteQuote = { cue: lemmatizeCue, sourceKind: guessSourceKind };

/** Checks an annotation against its article. */
export function checkAgainst(draft: AnnotationDraft, article: Article, file: string): Checked<Annotation> {
  return checkAnnotation(draft, article, file, COMPLETE);
}

/** Finds out about documents what can be found out without the database; an annotation is checked if its article is among them. */
export function examine(reads: readonly ReadDraft[]): Examined[] {
  const articles = new Map<string, Article>();
  return reads.map(({ draft, file, bytes, problems }) => {
    if (draft?.type === 'article') {
      const document = examineArticle(draft, file);
      if (document.checked.value) articles.set(draft.id, document.checked.value);
      return { file, bytes, problems, document };
    }
    if (draft?.type !== 'annotation') return { file, bytes, problems, document: draft };
    return { file, bytes, problems, document: examineAnnotation(draft, articles.get(draft.article), file) };
  });
}

function examineArticle(draft: ArticleDraft, file: string): ExaminedArticle {
  const checked = checkArticle(draft, file);
  const measures = checked.value && measureArticle(checked.value);
  return { type: 'article', id: draft.id, documentHash: contentHash(draft), checked, measures };
}

function examineAnnotation(draft: AnnotationDraft, against: Article | undefined, file: string): ExaminedAnnotation {
  const check = against && { against, checked: checkAgainst(draft, against, file) };
  const { article, layer } = draft;
  return { type: 'annotation', article, layer, documentHash: contentHash(draft), check };
}
