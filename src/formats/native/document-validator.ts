import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { explainViolation } from './explain-violation.ts';
import type { JsonSchema } from './json-schema.ts';

/** Checks JSON values against the schema of one kind of document. Compiles the schema at the first use. */
export class DocumentValidator<T> {
  #validate: ValidateFunction<T> | undefined;

  constructor(readonly schema: JsonSchema) {}

  /** The value as a document, or a problem for everything in which it departs from the schema. */
  check(json: unknown, file: string): Checked<T> {
    // verbose: the explanation of a violation shows what was found and names the known keys.
    this.#validate ??= new Ajv({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<T>(this.schema);
    if (this.#validate(json)) return { value: json };
    const problems = new ProblemList(file);
    for (const violation of this.#validate.errors ?? []) explainViolation(problems, violation);
    return problems.failed();
  }
}
