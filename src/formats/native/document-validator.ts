import { Ajv } from 'ajv';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { explainViolation } from './explain-violation.ts';
import type { JsonSchema } from './json-schema.ts';

/** Of a document with more values, only the first problem is reported. ajv makes an object for each problem, which fills the memory. */
const MANY_VALUES = 100_000;

/** Checks JSON values against the schema of one kind of document. Compiles the schema when it is needed first. */
export class DocumentValidator<T> {
  #first: ValidateFunction<T> | undefined;
  #all: ValidateFunction<T> | undefined;

  constructor(readonly schema: JsonSchema) {}

  /** The value as a document, or a problem for everything in which it departs from the schema. */
  check(json: unknown, file: string): Checked<T> {
    this.#first ??= compile<T>(this.schema, false);
    if (this.#first(json)) return { value: json };
    const problems = new ProblemList(file);
    for (const violation of this.#violations(json, this.#first)) explainViolation(problems, violation);
    return problems.failed();
  }

  #violations(json: unknown, first: ValidateFunction<T>): readonly ErrorObject[] {
    if (hasManyValues(json)) return first.errors ?? [];
    this.#all ??= compile<T>(this.schema, true);
    this.#all(json);
    return this.#all.errors ?? [];
  }
}

function compile<T>(schema: JsonSchema, allErrors: boolean): ValidateFunction<T> {
  // verbose: the explanation of a violation shows what was found and names the known keys.
  return new Ajv({ allErrors, verbose: true, allowUnionTypes: true }).compile<T>(schema);
}

function hasManyValues(json: unknown): boolean {
  const open: unknown[] = [json];
  let count = 0;
  while (open.length > 0) {
    const value = open.pop();
    count += 1;
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) open.push(part);
    if (count + open.length > MANY_VALUES) return true;
  }
  return false;
}
