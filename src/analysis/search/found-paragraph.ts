import { groupBy } from '../../text/group-by.ts';
import { findHits } from '../../search/find-hits.ts';
import type { CompiledTerm } from '../../search/compile-query.ts';
import type { Hit, TextHits } from '../hits/hit.ts';
import { paragraphUnit, type TypeTests } from '../hits/paragraph-unit.ts';
import type { SelectedText } from '../../store/texts/selected-text.ts';

/** A paragraph that matches, with all that its rank depends on. */
export interface FoundParagraph {
  readonly articleKey: number;
  /** Index in the article. */
  readonly paragraph: number;
  readonly text: SelectedText;
  readonly hits: readonly Hit[];
  /** Tokens of the scope in the paragraph. */
  readonly length: number;
  /** For each part of the query that is not negated, how often it is found. */
  readonly frequencies: readonly number[];
}

/** The parts of a query whose hits are shown, each a word, phrase, pattern or nearness. */
export function leavesOf(term: CompiledTerm): readonly CompiledTerm[] {
  if (term.type === 'not') return [];
  if (term.type === 'and' || term.type === 'or') return term.parts.flatMap(leavesOf);
  return [term];
}

/** The matching paragraphs of a text. */
export function foundParagraphs(
  { text, hits }: TextHits,
  leaves: readonly CompiledTerm[],
  tests: TypeTests,
): FoundParagraph[] {
  return [...groupBy(hits, ({ paragraph }) => paragraph)].flatMap(([paragraph, own]) => {
    const range = text.tokens.paragraphs[paragraph];
    if (!range) return [];
    const unit = paragraphUnit(text, range, tests);
    const frequencies = leaves.map((term) => findHits({ tests: [], term }, unit).length);
    const length = (unit.scope ?? []).reduce((sum, { first, end }) => sum + end - first, 0);
    return [{ articleKey: text.tokens.articleKey, paragraph, text, hits: own, length, frequencies }];
  });
}
