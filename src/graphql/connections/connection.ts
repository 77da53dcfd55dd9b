import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import type { Page } from '../../store/read/paging/fetch-page.ts';
import { PageInfoType } from './page-info-type.ts';

/** One item of a list with its cursor. */
export interface Edge<Node> {
  readonly cursor: string;
  readonly node: Node;
}

/** One page of a list, as the Relay specification of connections has it, with two short cuts: `nodes` and `totalCount`. */
export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[];
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoType;
  /** A function, which graphql-js calls only when the field is selected: counting costs a statement. */
  readonly totalCount: () => Promise<number>;
}

/** The object types of a list of the class that `nodeClass` returns, named `QuoteConnection` and `QuoteEdge` for a `name` of "Quote". */
export function connectionOf<Node extends object>(
  name: string,
  nodeClass: () => ClassType<Node>,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name} items.` })
  class ConnectionType extends connectionBase(name, nodeClass) {}
  return ConnectionType;
}

/** What a connection of `nodeClass` has, for those that have more; its edges are named `QuoteEdge` for a `name` of "Quote". */
export function connectionBase<Node extends object>(
  name: string,
  nodeClass: () => ClassType<Node>,
): ClassType<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a list, with its cursor.` })
  class EdgeType implements Edge<Node> {
    @Field(() => String, {
      simple: true,
      description: 'Opaque place of the item in its list, for "after" and "before".',
    })
    readonly cursor!: string;

    @Field(() => nodeClass(), { simple: true, description: 'The item.' })
    readonly node!: Node;
  }

  // Not part of the schema: nothing leads to it.
  @ObjectType(`${name}List`)
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { simple: true, description: 'The items of the page, each with its cursor.' })
    readonly edges!: readonly Edge<Node>[];

    @Field(() => [nodeClass()], { simple: true, description: 'The items of the page.' })
    readonly nodes!: readonly Node[];

    @Field(() => PageInfoType, { simple: true, description: 'Where the page stands in the list.' })
    readonly pageInfo!: PageInfoType;

    @Field(() => Int, {
      simple: true,
      description: 'Number of items on all pages together. It is counted only when asked for.',
    })
    readonly totalCount!: () => Promise<number>;
  }
  return ConnectionType;
}

/** A page of rows as a page of API objects. `page` is undefined for a list without any items. */
export function connect<Row, Node>(
  page: Page<Row> | undefined,
  toNode: (row: Row) => Node,
  totalCount: () => Promise<number>,
): Connection<Node> {
  const edges = (page?.rows ?? []).map(({ row, cursor }) => ({ cursor, node: toNode(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: Object.assign(new PageInfoType(), {
      hasNextPage: page?.hasNextPage ?? false,
      hasPreviousPage: page?.hasPreviousPage ?? false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    }),
    totalCount,
  };
}
