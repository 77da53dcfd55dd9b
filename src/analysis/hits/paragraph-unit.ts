import type { SearchUnit } from '../../search/hits/search-unit.ts';
import type { SelectedText } from '../../store/texts/selected-text.ts';
import type { TokenRange } from '../../store/tokens/token-ranges.ts';
import type { TypeSet } from '../../store/tokens/type-set.ts';

/** The types whose tokens pass a test, by number of the test. */
export type TypeTests = readonly TypeSet[];

/** A paragraph of a selected text as something to be searched; its tokens are counted from its start. */
export function paragraphUnit({ tokens, scope }: SelectedText, paragraph: TokenRange, tests: TypeTests): SearchUnit {
  const { types } = tokens;
  const { first, end } = paragraph;
  return {
    length: end - first,
    is: (test, at) => tests[test]?.has(types[first + at] ?? 0) === true,
    scope: clipped(scope, paragraph),
    get quotes() {
      return clipped(tokens.contents, paragraph);
    },
    get sources() {
      return clipped(tokens.sources, paragraph);
    },
  };
}

/** The parts of the ranges inside the paragraph, counted from its start. `ranges` are in order of their first. */
function clipped(ranges: readonly TokenRange[], { first, end }: TokenRange): TokenRange[] {
  const parts: TokenRange[] = [];
  for (const range of ranges) {
    if (range.first >= end) break;
    if (range.end > first)
      parts.push({ first: Math.max(range.first, first) - first, end: Math.min(range.end, end) - first });
  }
  return parts;
}
