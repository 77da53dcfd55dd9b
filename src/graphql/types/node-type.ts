import { Field, ID, InterfaceType } from 'type-graphql';

/**
 * What every kind of thing with an id of its own has in common. TypeGraphQL finds the object type by `instanceof`: an object of
 * `ArticleType` is an Article.
 */
@InterfaceType('Node', { description: 'A thing that has an id and can be looked up by it with "node".' })
export abstract class NodeType {
  @Field(() => ID, {
    description: 'Legible, stable and citable; also the path of the page that shows the thing: "speaker/ajmal-omar".',
  })
  readonly id!: string;
}
