import DataLoader from 'dataloader';
import { getNamedType, isObjectType, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import type { NodeSelector } from '../context.ts';
import type { ReadSession } from '../../store/connect/read-session.ts';
import type { ObjectPlan } from '../../store/select/plan.ts';
import { selectByKeys, type NodeKey } from '../../store/select/select-by-keys.ts';
import { Planner } from './planner.ts';

type NodeLoader = DataLoader<NodeKey, unknown, string>;

/** Selects things with one statement for each field and step of an execution. */
export class SelectedNodes implements NodeSelector {
  readonly #loaders = new Map<readonly FieldNode[], NodeLoader>();

  constructor(readonly session: ReadSession) {}

  async one(info: GraphQLResolveInfo, key: NodeKey | undefined): Promise<unknown> {
    return key === undefined ? null : ((await this.#loaderOf(info).load(key)) ?? null);
  }

  many(info: GraphQLResolveInfo, keys: readonly NodeKey[]): Promise<readonly unknown[]> {
    return this.#loaderOf(info).loadMany(keys);
  }

  #loaderOf(info: GraphQLResolveInfo): NodeLoader {
    const known = this.#loaders.get(info.fieldNodes);
    if (known) return known;
    const planned = planOf(info);
    const read = async (keys: readonly NodeKey[]): Promise<unknown[]> => {
      const found = await selectByKeys(this.session, await planned, keys);
      return found.map((json): unknown => (json === undefined ? undefined : JSON.parse(String(json))));
    };
    const loader = new DataLoader(read, { cacheKeyFn: (key: NodeKey) => JSON.stringify(key) });
    this.#loaders.set(info.fieldNodes, loader);
    return loader;
  }
}

function planOf(info: GraphQLResolveInfo): Promise<ObjectPlan> {
  const { schema, fragments, variableValues, returnType, fieldNodes } = info;
  const type = getNamedType(returnType);
  if (!isObjectType(type)) throw new Error(`${type.name} is no type of a thing that can be selected.`);
  return new Planner(schema, fragments, variableValues).planBelow(type, fieldNodes);
}
