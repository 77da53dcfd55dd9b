import type { ValidationRule } from 'graphql';
import { foldSelections } from './fold-selections.ts';
import { limitError } from './limit-error.ts';

/** Refuses operations with more than `most` fields inside each other. */
export function limitDepth(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const asked = foldSelections(operation.selectionSet, {
        field: (_node, ofSelections) => ofSelections + 1,
        join: (numbers) => numbers.reduce((a, b) => Math.max(a, b), 0),
        fragment: (name) => context.getFragment(name) ?? undefined,
      });
      if (asked <= most) return;
      const message = `The query nests fields ${asked} levels deep; at most ${most} are allowed. Ask for ids first and for what lies below them in a second query.`;
      context.reportError(limitError({ limit: 'maxDepth', most, asked, message }, operation));
    },
  });
}
