import type { ASTVisitor, ValidationRule } from 'graphql';
import { limitError } from './limit-error.ts';

/** Refuses documents in which more than `most` fields are given another name. */
export function limitAliases(most: number): ValidationRule {
  return (context): ASTVisitor => {
    let asked = 0;
    return {
      Field({ alias }) {
        if (alias) asked += 1;
      },
      Document: {
        leave(document) {
          if (asked <= most) return;
          const message = `The query renames ${asked} fields; at most ${most} are allowed. Send several requests, or ask for several things at once with "nodes" or a filter.`;
          context.reportError(limitError({ limit: 'maxAliases', most, asked, message }, document));
        },
      },
    };
  };
}
