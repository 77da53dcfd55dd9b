import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, Info, Int, ObjectType, Root } from 'type-graphql';
import type { NetworkSpeaker, NetworkTie } from '../../store/read/counts/speaker-network.ts';
import type { RequestContext } from '../context.ts';
import { BasisType } from './basis-type.ts';
import { SpeakerType } from './speaker-type.ts';

/** A speaker of a network. */
@ObjectType('SpeakerNetworkNode', { description: 'Somebody in a network of speakers.' })
export class SpeakerNetworkNodeType {
  readonly speakerKey: number;

  @Field(() => Int, { simple: true, description: 'Number of their quotes, of those that the filter selects.' })
  readonly quotes: number;

  @Field(() => Int, {
    simple: true,
    description: 'Number of other speakers of the network to whom they are tied, in either direction.',
  })
  readonly degree: () => Promise<number>;

  constructor({ key, quotes }: NetworkSpeaker, neighbours: () => Promise<ReadonlyMap<number, ReadonlySet<number>>>) {
    this.speakerKey = key;
    this.quotes = quotes;
    this.degree = async () => (await neighbours()).get(key)?.size ?? 0;
  }

  @Field(() => SpeakerType, { description: 'Who it is.' })
  speaker(
    @Root() { speakerKey }: SpeakerNetworkNodeType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, [speakerKey]);
  }
}

/** A tie of a network. */
@ObjectType('SpeakerNetworkEdge', { description: 'What ties two speakers of a network.' })
export class SpeakerNetworkEdgeType {
  @Field(() => Int, { simple: true, description: 'Number of articles or quotes that tie them.' })
  readonly weight: number;

  constructor(readonly tie: NetworkTie) {
    this.weight = tie.weight;
  }

  @Field(() => SpeakerType, {
    description: 'Whose words mention the other; in the same article, the one whose id comes first.',
  })
  source(
    @Root() { tie }: SpeakerNetworkEdgeType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, [tie.source]);
  }

  @Field(() => SpeakerType, { description: 'The other one.' })
  target(
    @Root() { tie }: SpeakerNetworkEdgeType,
    @Ctx() { nodes }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return nodes.one(info, [tie.target]);
  }
}

/** A network of speakers. Its ties are read when the first field needs them. */
@ObjectType('SpeakerNetwork', { description: 'The most quoted speakers and what ties them.' })
export class SpeakerNetworkType {
  @Field(() => [SpeakerNetworkNodeType], { simple: true, description: 'The speakers, most quoted first.' })
  readonly nodes: readonly SpeakerNetworkNodeType[];

  @Field(() => Int, {
    simple: true,
    description: 'Number of all speakers whom the filter selects quotes of, those beyond "first" included.',
  })
  readonly speakerCount: number;

  @Field(() => Int, { simple: true, description: 'Number of ties among these speakers.' })
  readonly edgeCount: () => Promise<number>;

  @Field(() => BasisType, { simple: true, description: 'What the network rests on: cite it beside it.' })
  readonly basis: () => Promise<BasisType>;

  constructor(
    { speakers, all }: { readonly speakers: readonly NetworkSpeaker[]; readonly all: number },
    readonly ties: () => Promise<readonly NetworkTie[]>,
    basis: () => Promise<BasisType>,
  ) {
    let known: Promise<ReadonlyMap<number, ReadonlySet<number>>> | undefined;
    const neighbours = (): Promise<ReadonlyMap<number, ReadonlySet<number>>> => (known ??= ties().then(neighboursIn));
    this.nodes = speakers.map((speaker) => new SpeakerNetworkNodeType(speaker, neighbours));
    this.speakerCount = all;
    this.edgeCount = async () => (await ties()).length;
    this.basis = basis;
  }
}

function neighboursIn(ties: readonly NetworkTie[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  const tie = (from: number, to: number): void => {
    const known = found.get(from) ?? new Set();
    found.set(from, known.add(to));
  };
  for (const { source, target } of ties) {
    tie(source, target);
    tie(target, source);
  }
  return found;
}
