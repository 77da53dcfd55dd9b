import type { ASTVisitor, ValidationRule } from 'graphql';
import { limitError } from './limit-error.ts';

/** Refuses documents with more than `most` directives. */
export function limitDirectives(most: number): ValidationRule {
  return (context): ASTVisitor => {
    let asked = 0;
    return {
      Directive() {
        asked += 1;
      },
      Document: {
        leave(document) {
          if (asked <= most) return;
          const message = `The query has ${asked} directives; at most ${most} are allowed. Put one "@include" or "@skip" on a fragment instead of one on each field.`;
          context.reportError(limitError({ limit: 'maxDirectives', most, asked, message }, document));
        },
      },
    };
  };
}
