import type { ErrorObject } from 'ajv';
import { placeOf } from '../../corpus/place-of.ts';
import type { ProblemList } from '../../corpus/problem-list.ts';
import { suggest } from '../../text/suggest.ts';

/** What was found and expected, and what to do about it. */
type Explanation = readonly [message: string, remedy: string];

/** Reports one violation of a JSON Schema in words: where it is, what was found, what was expected, what to do. */
export function explainViolation(problems: ProblemList, violation: ErrorObject): void {
  // The branches of a choice fail one by one; what counts is that no branch, or more than one, was met.
  if (violation.schemaPath.startsWith('#/oneOf/')) return;
  const explain = EXPLAIN[violation.keyword];
  if (!explain) throw new Error(`The schema keyword "${violation.keyword}" has no explanation.`);
  const [message, remedy] = explain(violation);
  problems.add('DOCUMENT_INVALID', placeOf(pathOf(violation.instancePath)), message, remedy);
}

const EXPLAIN: Readonly<Record<string, (violation: ErrorObject) => Explanation>> = {
  type: ({ data, params }) => [`Found ${shown(data)}, expected ${typeNames(params['type'])}.`, 'Correct the value.'],
  enum: ({ data, params }) => explainWord(data, wordsIn(params['allowedValues'])),
  required: ({ params }) => [`The key "${params['missingProperty']}" is missing.`, 'Add it.'],
  additionalProperties: ({ params, parentSchema }) => explainKey(String(params['additionalProperty']), parentSchema),
  minimum: ({ data, params }) => [`Found ${shown(data)}, expected at least ${params['limit']}.`, 'Correct the value.'],
  maximum: ({ data, params }) => [`Found ${shown(data)}, expected at most ${params['limit']}.`, 'Correct the value.'],
  minItems: () => ['The list is empty, expected at least one entry.', 'Add an entry.'],
  pattern: ({ data, parentSchema }) => [
    `Found ${shown(data)}, expected: ${describe(parentSchema)}`,
    'Correct the value.',
  ],
  const: ({ data, params }) => [
    `Found ${shown(data)}, expected ${shown(params['allowedValue'])}.`,
    'Correct the value.',
  ],
  oneOf: () => [
    'The article needs its text as either "paragraphs" or "text".',
    'Give one of the two; "textAfter" goes with "paragraphs" only.',
  ],
};

function explainWord(found: unknown, words: readonly string[]): Explanation {
  const nearest = typeof found === 'string' ? suggest(found, words) : undefined;
  const expected = `expected one of: ${words.join(', ')}`;
  const remedy = nearest === undefined ? 'Use one of these words.' : `Did you mean "${nearest}"?`;
  return [`Found ${shown(found)}, ${expected}.`, remedy];
}

function explainKey(key: string, parentSchema: ErrorObject['parentSchema']): Explanation {
  const known = keysOf(parentSchema?.['properties']);
  const nearest = suggest(key, known);
  const remedy = nearest === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
  return [`Unknown key ${shown(key)}.`, remedy];
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'an object',
};

/** "a string", "an object or a string"; null, where allowed, goes without saying. */
function typeNames(types: unknown): string {
  return wordsIn(Array.isArray(types) ? types : [types])
    .filter((type) => type !== 'null')
    .map((type) => TYPE_NAMES[type] ?? type)
    .join(' or ');
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

function wordsIn(values: unknown): string[] {
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

function describe(schema: ErrorObject['parentSchema']): string {
  return String(schema?.['description'] ?? schema?.['pattern']);
}

function shown(value: unknown): string {
  const json = JSON.stringify(value);
  return json.length <= 60 ? json : `${json.slice(0, 57)}...`;
}

/** A JSON pointer, taken apart: `/quotes/2/content` → quotes, 2, content. */
function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~')));
}
