import type { ASTVisitor, ObjectValueNode, ListValueNode, ValidationRule } from 'graphql';
import { MAX_INPUT_DEPTH, TOO_DEEP } from './input-size.ts';
import { limitError } from './limit-error.ts';

/** Refuses documents in which the value of an argument nests too deep: reading it would go as deep, and end the stack. */
export function limitInputDepth(): ValidationRule {
  return (context): ASTVisitor => {
    let depth = 0;
    const enter = (node: ObjectValueNode | ListValueNode): void => {
      depth += 1;
      if (depth === MAX_INPUT_DEPTH + 1) context.reportError(limitError(TOO_DEEP, node));
    };
    const leave = (): void => {
      depth -= 1;
    };
    return { ObjectValue: { enter, leave }, ListValue: { enter, leave } };
  };
}
