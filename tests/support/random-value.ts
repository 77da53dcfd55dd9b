import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { SeededRandom } from './seeded-random.ts';

/**
 * Values to draw from, by the name of an argument or input field: `first`, or with what it belongs to, `article.id` and
 * `QuoteFilter.speaker`, which goes before. A value that stands there twice is drawn twice as often.
 */
export type ValuePool = Readonly<Record<string, readonly unknown[]>>;

/** Values of types for which the pool has none, the edges of what the type can hold among them. */
const BY_TYPE: ValuePool = {
  Int: [0, 1, 2, 3, 5, 10, 20, 100, -1, 2_147_483_647, -2_147_483_648],
  Float: [0, 0.5, 0.9, 1, -1, 1e300, 5e-324],
  Boolean: [true, false],
  String: ['', ' ', 'a', 'O’Brien', '"quoted" \\ text', '𐐀 🐟', '%_*?', 'x'.repeat(300)],
  ID: ['', 'nothing', 'nothing/at/all', 'article/', 'speaker/%'],
};

const MAX_DEPTH = 3;

/** A value that the type takes, as variables carry it: enum values by name, input objects as objects. */
export class RandomValues {
  constructor(
    readonly random: SeededRandom,
    readonly pool: ValuePool,
  ) {}

  /** `name` is that of the argument or input field for which the value is, after its field or input type and a dot. */
  of(type: GraphQLInputType, name: string, depth = 0): unknown {
    if (!isNonNullType(type) && this.random.chance(0.03)) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = this.random.pick([0, 1, 1, 1, 2, 3]);
      return Array.from({ length }, () => this.of(nullable.ofType, name, depth));
    }
    const values = this.pool[name] ?? this.pool[name.slice(name.indexOf('.') + 1)] ?? [];
    const pooled = values.filter((value) => value !== null || !isNonNullType(type));
    if (pooled.length > 0) return this.random.pick(pooled);
    if (isInputObjectType(nullable)) return this.#object(nullable, depth);
    if (isEnumType(nullable)) return this.random.pick(nullable.getValues()).name;
    return this.random.pick(BY_TYPE[nullable.toString()] ?? [null]);
  }

  #object(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const fields = Object.values(type.getFields());
    const simple = fields.filter((field) => depth < MAX_DEPTH || !isInputObjectType(namedType(field.type)));
    const wanted = Math.min(this.random.pick([0, 1, 1, 2, 2, 3]), simple.length);
    const chosen = new Set(fields.filter(isRequiredInputField));
    for (let count = 0; count < wanted; count += 1) chosen.add(this.random.pick(simple));
    return Object.fromEntries(
      [...chosen].map((field) => [field.name, this.of(field.type, `${type.name}.${field.name}`, depth + 1)]),
    );
  }
}

/** The value as it stands in a document. */
export function literalOf(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (value === null) return 'null';
  if (isListType(nullable))
    return `[${asList(value)
      .map((item) => literalOf(item, nullable.ofType))
      .join(' ')}]`;
  if (isEnumType(nullable) && typeof value === 'string') return value;
  if (!isInputObjectType(nullable)) return JSON.stringify(value);
  const fields = nullable.getFields();
  const entries = Object.entries(value as Record<string, unknown>);
  return `{ ${entries.map(([name, item]) => `${name}: ${literalOf(item, fields[name]!.type)}`).join(' ')} }`;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function namedType(type: GraphQLInputType): GraphQLInputType {
  const nullable = getNullableType(type);
  return isListType(nullable) ? namedType(nullable.ofType) : nullable;
}
