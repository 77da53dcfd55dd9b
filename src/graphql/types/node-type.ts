import { Field, ID, InterfaceType } from 'type-graphql';

/** What every kind of thing with an id of its own has in common. */
@InterfaceType('Node', {
  description: 'A thing that has an id and can be looked up by it with "node".',
  // As `execute/selected-fields.ts` has noted it.
  resolveType: ({ $type }: { readonly $type: string }) => $type,
})
export abstract class NodeType {
  @Field(() => ID, {
    description: 'Legible, stable and citable; also the path of the page that shows the thing: "speaker/ajmal-omar".',
  })
  readonly id!: string;
}
