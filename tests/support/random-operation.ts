import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isListType,
  isRequiredArgument,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { literalOf, RandomValues, type ValuePool } from './random-value.ts';
import { SeededRandom } from './seeded-random.ts';

export interface OperationOptions {
  /** Where values are drawn from; null stands for an argument that is left out. */
  readonly pool: ValuePool;
  /** Arguments of which exactly one is given: `first` or `last`. */
  readonly oneOf?: readonly (readonly string[])[];
  /** Objects that the answer may have if every page were full, a list without pages counting five. */
  readonly maxObjects?: number;
  /** Fields inside fields. */
  readonly maxDepth?: number;
  /** Share of operations for which one of the two limits does not hold, 0 to 1. */
  readonly wildShare?: number;
  /** Arguments that are left out rather than null, each after its field: `speaker.id`. */
  readonly neverNull?: readonly string[];
  /** Cursors of a list in an order, for "after" and "before"; the pool's are drawn where there are none. */
  readonly cursorsOf?: (list: ListField) => readonly string[];
}

/** A field that gives pages, and the order that is asked of it; undefined for its own. */
export interface ListField {
  readonly name: string;
  readonly argumentNames: readonly string[];
  readonly orderBy: unknown;
}

/** A request: valid under the schema, whatever its values bring about. */
export interface RandomOperation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const UNPAGED_SIZE = 5;
const DEFAULTS = { oneOf: [], maxObjects: 200, maxDepth: 9, wildShare: 0.05, neverNull: [], cursorsOf: () => [] };

/**
 * A query made by chance from the schema: nested lists, fragments, inline fragments, aliases, variables with and without default
 * values, `@include` and `@skip`. Where a type is abstract, `__typename` is always asked for. The same seed gives the same query.
 */
export function randomOperation(schema: GraphQLSchema, seed: number, options: OperationOptions): RandomOperation {
  const random = new SeededRandom(seed);
  const limits = { ...DEFAULTS, ...options };
  const isWild = random.chance(limits.wildShare);
  const freedom = random.pick([{ maxObjects: Infinity }, { maxDepth: 20 }]);
  const bounds = isWild ? { ...limits, ...freedom } : limits;
  return new OperationWriter(schema, random, bounds).write(isWild);
}

/** Where in the answer a selection set stands. */
interface Place {
  readonly depth: number;
  readonly objects: number;
  /** Size of the page, directly inside a connection. */
  readonly pageSize: number | undefined;
  /** Keys that other selections of the same object use. */
  readonly keys: Set<string>;
  /** In a named fragment, whose fields must not clash with those of the object in which it is spread. */
  readonly isFragment: boolean;
}

type FieldOf = GraphQLField<unknown, unknown>;

class OperationWriter {
  readonly #fragments: string[] = [];
  readonly #definitions: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #values: RandomValues;
  #aliases = 0;
  #fieldsLeft = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly random: SeededRandom,
    readonly options: Required<OperationOptions>,
  ) {
    this.#values = new RandomValues(random, options.pool);
  }

  write(isWild: boolean): RandomOperation {
    this.#fieldsLeft = this.random.integer(5, isWild ? 150 : 80);
    const root = this.schema.getQueryType()!;
    const place: Place = { depth: 1, objects: 1, pageSize: undefined, keys: new Set(), isFragment: false };
    const selections = this.#selections(root, place);
    const header = this.#definitions.length === 0 ? '' : ` Random(${this.#definitions.join(', ')})`;
    return { document: [`query${header} ${selections}`, ...this.#fragments].join('\n'), variables: this.#variables };
  }

  #selections(type: GraphQLCompositeType, place: Place): string {
    const parts = isAbstractType(type) ? ['__typename', ...this.#byType(type, place)] : [];
    if ('getFields' in type) parts.push(...this.#fields(type, place));
    if (parts.length === 0 || this.random.chance(0.05)) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  /** What is asked of some of the types that an abstract type stands for. */
  #byType(type: GraphQLCompositeType, place: Place): string[] {
    const possible = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [];
    return possible
      .filter(() => this.random.chance(0.5))
      .map((each) => `... on ${each.name}${this.#directive()} ${this.#selections(each, place)}`);
  }

  #fields(type: GraphQLObjectType | GraphQLInterfaceType, place: Place): string[] {
    const wanted = place.depth === 1 ? this.random.integer(1, 3) : this.random.integer(1, 5);
    const chosen = this.#shuffled(Object.values(type.getFields()).filter((field) => this.#fits(field, place)));
    // Now and then a field comes twice, with other arguments or under another name.
    const again = chosen.filter(() => this.random.chance(0.03));
    const parts: string[] = [];
    for (const field of [...again, ...chosen.slice(0, wanted)]) {
      // The fields before may have used up what there was room for.
      if (this.#fits(field, place)) parts.push(this.#field(field, place));
    }
    if (parts.length > 0 && !place.isFragment && this.random.chance(0.15)) parts.push(this.#inFragment(type, place));
    return parts;
  }

  /** In an order by chance, in which fields that lead further tend to come first. */
  #shuffled(fields: readonly FieldOf[]): readonly FieldOf[] {
    const ranked = fields.map((field) => {
      const lead = isLeafType(getNamedType(field.type)) ? 0 : 0.4;
      return { field, rank: this.random.next() - lead };
    });
    return ranked.sort((a, b) => a.rank - b.rank).map(({ field }) => field);
  }

  #fits(field: FieldOf, place: Place): boolean {
    if (isLeafType(getNamedType(field.type))) return true;
    if (this.#fieldsLeft <= 0 || place.depth >= this.options.maxDepth) return false;
    return place.objects * sizeOf(field, place) <= this.options.maxObjects;
  }

  /** Puts some selections into a fragment, named or inline. */
  #inFragment(type: GraphQLObjectType | GraphQLInterfaceType, place: Place): string {
    if (this.random.chance(0.5)) return `...${this.#directive()} ${this.#selections(type, place)}`;
    const name = `Part${this.#fragments.length + 1}`;
    // Kept free first: a fragment inside this one takes the next name.
    const at = this.#fragments.push('') - 1;
    const selections = this.#selections(type, { ...place, keys: new Set(), isFragment: true });
    this.#fragments[at] = `fragment ${name} on ${type.name} ${selections}`;
    return `...${name}${this.#directive()}`;
  }

  #field(field: FieldOf, place: Place): string {
    this.#fieldsLeft -= 1;
    const key = this.#key(field, place);
    const alias = key === field.name ? '' : `${key}: `;
    const given = this.#withCursor(field, this.#arguments(field));
    const written = given.map(([argument, value]) => `${argument.name}: ${this.#write(argument, value)}`);
    const call = written.length === 0 ? '' : `(${written.join(', ')})`;
    const head = `${alias}${field.name}${call}${this.#directive()}`;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return head;
    const asked = given.find(([{ name }, value]) => ['first', 'last'].includes(name) && typeof value === 'number');
    const pageSize = asked ? Math.min(100, Math.max(1, Number(asked[1]))) : pageSizeOf(field);
    const isList = isListType(getNullableType(field.type));
    const objects = place.objects * (isList ? sizeOf(field, place) : 1);
    const inside = { depth: place.depth + 1, objects, pageSize: isList ? undefined : pageSize };
    return `${head} ${this.#selections(type, { ...inside, keys: new Set(), isFragment: false })}`;
  }

  /** The key of the field in the answer: its name, where nothing else can have it. Ids may be asked for twice. */
  #key({ name }: FieldOf, { keys, isFragment }: Place): string {
    if (name === 'id') return name;
    const isFree = !isFragment && !keys.has(name);
    if (isFree) keys.add(name);
    return isFree && !this.random.chance(0.05) ? name : `${name}${(this.#aliases += 1)}`;
  }

  #arguments({ name, args }: FieldOf): [GraphQLArgument, unknown][] {
    const choices = this.options.oneOf.map((names) => args.filter((argument) => names.includes(argument.name)));
    const chosen = new Set(choices.filter(({ length }) => length > 0).map((choice) => this.random.pick(choice)));
    const isChoice = new Set(choices.flat());
    return args.flatMap((argument): [GraphQLArgument, unknown][] => {
      const isGiven = isChoice.has(argument)
        ? chosen.has(argument) || this.random.chance(0.01)
        : isRequiredArgument(argument) || this.random.chance(0.3);
      if (!isGiven) return [];
      const place = `${name}.${argument.name}`;
      const value = this.#values.of(argument.type, place);
      const isLeftOut = value === null && (this.options.neverNull.includes(place) || !this.random.chance(0.1));
      return isLeftOut ? [] : [[argument, value]];
    });
  }

  /** Gives some pages a cursor that belongs to them. */
  #withCursor({ name, args }: FieldOf, given: [GraphQLArgument, unknown][]): [GraphQLArgument, unknown][] {
    const valueOf = (wanted: string): unknown => given.find(([argument]) => argument.name === wanted)?.[1];
    const side = valueOf('last') === undefined ? 'after' : 'before';
    const cursor = args.find((argument) => argument.name === side);
    const argumentNames = args.map((argument) => argument.name);
    const known = cursor ? this.options.cursorsOf({ name, argumentNames, orderBy: valueOf('orderBy') }) : [];
    if (!cursor || known.length === 0 || !this.random.chance(0.4)) return given;
    return [...given.filter(([argument]) => argument !== cursor), [cursor, this.random.pick(known)]];
  }

  /** The value, or a variable that has it. */
  #write({ type }: GraphQLArgument, value: unknown): string {
    if (!this.random.chance(0.25)) return literalOf(value, type);
    return this.#variable(String(type), value, literalOf(value, type));
  }

  /** A new variable, its value given with the request or as default in the document. */
  #variable(type: string, value: unknown, literal: string): string {
    const name = `v${this.#definitions.length + 1}`;
    const isDefault = this.random.chance(0.3);
    this.#definitions.push(`$${name}: ${type}${isDefault ? ` = ${literal}` : ''}`);
    if (!isDefault) this.#variables[name] = value;
    return `$${name}`;
  }

  #directive(): string {
    if (!this.random.chance(0.04)) return '';
    const value = this.random.chance(0.7);
    const condition = this.random.chance(0.5) ? String(value) : this.#variable('Boolean!', value, String(value));
    return ` @${this.random.pick(['include', 'skip'])}(if: ${condition})`;
  }
}

function sizeOf(field: FieldOf, { pageSize }: Place): number {
  if (isListType(getNullableType(field.type))) return pageSize ?? UNPAGED_SIZE;
  return pageSizeOf(field) === undefined ? 1 : 2;
}

/** The size of a page when none is asked for; undefined for a field without pages. */
function pageSizeOf({ args }: FieldOf): number | undefined {
  return args.some(({ name }) => name === 'first') ? 20 : undefined;
}
