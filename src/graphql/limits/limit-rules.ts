import type { ValidationRule } from 'graphql';
import { limitAliases } from './limit-aliases.ts';
import { limitDepth } from './limit-depth.ts';
import { limitDirectives } from './limit-directives.ts';
import { limitInputDepth } from './limit-input-depth.ts';
import { limitRootFields } from './limit-root-fields.ts';
import type { Limits } from './limits.ts';

/** The limits that depend on the document alone, as validation rules. What depends on variables, too, is left to `checkCost`. */
export function limitRules(limits: Limits): ValidationRule[] {
  return [
    limitDepth(limits.maxDepth),
    limitRootFields(limits.maxRootFields),
    limitAliases(limits.maxAliases),
    limitDirectives(limits.maxDirectives),
    limitInputDepth(),
  ];
}
