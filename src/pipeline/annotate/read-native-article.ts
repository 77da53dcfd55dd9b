import type { Article } from '../../corpus/article.ts';
import { checkArticle } from '../../corpus/check-article.ts';
import type { Checked } from '../../corpus/problem.ts';
import { readNativeDocument } from '../../formats/native/read-native-document.ts';

/** The article in a native document as the import reads it; undefined where the document is of another kind. */
export function readNativeArticle(json: unknown, place: string): Checked<Article> | undefined {
  const { value: draft, problems } = readNativeDocument(json, place);
  if (problems) return { problems };
  return draft.type === 'article' ? checkArticle(draft, place) : undefined;
}
