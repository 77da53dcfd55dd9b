import type { ValidationRule } from 'graphql';
import { foldSelections } from './fold-selections.ts';
import { limitError } from './limit-error.ts';

/** Refuses operations that select more than `most` fields of the query itself, fragments included. */
export function limitRootFields(most: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const asked = foldSelections(operation.selectionSet, {
        field: () => 1,
        join: (numbers) => numbers.reduce((a, b) => a + b, 0),
        fragment: (name) => context.getFragment(name) ?? undefined,
      });
      if (asked <= most) return;
      const message = `The query asks ${asked} questions side by side; at most ${most} are allowed. Send several requests, or ask for several things at once with "nodes" or a filter.`;
      context.reportError(limitError({ limit: 'maxRootFields', most, asked, message }, operation));
    },
  });
}
