import {
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { parseId } from '../../corpus/ids.ts';
import { UserError } from '../../corpus/user-error.ts';
import { expectLayerNames } from '../../store/read/expect-layers.ts';
import { speakerByName } from '../../store/read/by-id.ts';
import { canRead } from '../../store/select/can-read.ts';
import type { Failure } from '../../store/select/marks.ts';
import type { FieldArguments } from '../../store/select/plan.ts';
import { trusted } from '../../store/sql/trusted.ts';
import type { RequestContext } from '../context.ts';
import { inTurns } from '../in-turns.ts';
import { computedField, type ComputeField } from './computed-fields.ts';
import { NODE_TYPES, nounOf } from './noun-of.ts';

type Field = GraphQLField<unknown, RequestContext, Readonly<Record<string, unknown>>>;
type Resolver = GraphQLFieldResolver<unknown, RequestContext, Readonly<Record<string, unknown>>>;

/** What an error of the selection as a whole puts in the place of a root field. */
export class LostSelection {
  constructor(readonly error: unknown) {}
}

const CHECK = 'whosaid.check';

/** The function that checks the arguments of a selected field and returns what to select: the field's method. */
export function checkOf({
  extensions,
  args,
}: GraphQLField<unknown, unknown>): (given: object) => Promise<FieldArguments> {
  const method = extensions[CHECK];
  if (args.length === 0 || typeof method !== 'function') return () => Promise.resolve({});
  return async (given) => trusted<FieldArguments>(await Reflect.apply(method, undefined, [{}, given]));
}

/**
 * Has graphql-js take the fields that `store/select` reads from what was selected. Their methods become the check of their arguments.
 * Changes the schema.
 */
export function resolveSelectedFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const noun = isObjectType(type) ? nounOf(type) : undefined;
    if (!isObjectType(type) || noun === undefined) continue;
    for (const field of Object.values(type.getFields())) {
      if (!canRead(noun, field.name)) continue;
      field.extensions = { ...field.extensions, [CHECK]: field.resolve };
      field.resolve = resolverOf(trusted<Field>(field), computedField(type.name, field.name));
    }
  }
}

function resolverOf(field: Field, compute: ComputeField | undefined): Resolver {
  const named = getNamedType(field.type);
  const convert = isEnumType(named) ? enumReader(named) : (value: unknown) => value;
  return (source, args, context, info) => {
    // Objects of the selection have the keys of the answer; those that the program makes have the names of the fields.
    const key = isPlain(source) ? String(info.path.key) : field.name;
    const value = trusted<Record<string, unknown>>(source)[key];
    if (value === null || typeof value !== 'object') return convert(value);
    if (value instanceof LostSelection) throw value.error;
    if ('$failure' in value) return fail(trusted<Failure>(value.$failure), context);
    if ('$needs' in value) return compute?.(value.$needs, args, context, info);
    if (Array.isArray(value)) return isLeafType(named) ? value.map(convert) : listOf(value, args, context);
    return typed(value, args['id']);
  };
}

function listOf(items: readonly unknown[], args: object, { session }: RequestContext): unknown {
  const ids = 'ids' in args ? trusted<readonly string[]>(args.ids) : undefined;
  return inTurns(
    session,
    items.map((item, index) => {
      if (typeof item !== 'object' || item === null) return item;
      return '$failure' in item ? errorOf(trusted<Failure>(item.$failure)) : typed(item, ids?.[index]);
    }),
  );
}

/** For `node` and `nodes`: the object with the name of its type, which its id tells. */
function typed(value: object, id: unknown): object {
  return typeof id === 'string' ? Object.assign(value, { $type: NODE_TYPES[parseId(id)?.type ?? 'article'] }) : value;
}

function isPlain(source: unknown): boolean {
  return typeof source === 'object' && source !== null && Object.getPrototypeOf(source) === Object.prototype;
}

/** The selection has the words of the API, `DIRECT`; graphql-js expects those of the program, `direct`. */
function enumReader(type: GraphQLEnumType): (value: unknown) => unknown {
  const values = new Map<unknown, unknown>(type.getValues().map(({ name, value }) => [name, value]));
  return (value) => (values.has(value) ? values.get(value) : value);
}

async function fail(failure: Failure, { session }: RequestContext): Promise<never> {
  if ('layers' in failure) await expectLayerNames(session, failure.layers);
  if ('speakerName' in failure) await speakerByName(session, failure.speakerName);
  throw errorOf(failure);
}

function errorOf(failure: Failure): Error {
  if ('code' in failure) return new UserError(failure.code, failure.message);
  return new Error(`The selection failed for a reason that has gone: ${JSON.stringify(failure)}.`);
}
