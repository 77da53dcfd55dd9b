import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLSchema,
} from 'graphql';
import type { RandomOperation } from '../random-operation.ts';
import type { Corpus } from './corpus.ts';

/** Fields inside fields, from each thing on. */
const DEPTH = 3;

/** Operations that ask for all fields of every article, quote (of all layers) and speaker, and what stands beside them in the graph. */
export function allFieldsOperations(schema: GraphQLSchema, { articles, quotes, speakers }: Corpus): RandomOperation[] {
  const operation = (field: string, type: string) => {
    const document = `query ($id: ID!) { ${field}(id: $id) { ${allFields(schema, type, DEPTH)} } }`;
    return (id: string): RandomOperation => ({ document, variables: { id } });
  };
  const quoteIds = quotes.map((one) => `article/${one.article.document.id}/quote/${one.layer.name}.${one.number}`);
  return [
    { document: `{ corpus { ${allFields(schema, 'Corpus', DEPTH)} } }`, variables: {} },
    ...articles.map(({ document }) => `article/${document.id}`).map(operation('article', 'Article')),
    ...quoteIds.map(operation('quote', 'Quote')),
    ...speakers.all.map(({ id }) => `speaker/${id}`).map(operation('speaker', 'Speaker')),
  ];
}

/** All fields of a type without required arguments, in the order of the schema. Connections count no level. */
function allFields(schema: GraphQLSchema, typeName: string, depth: number): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${typeName} has no fields.`);
  const level = /(Connection|Edge)$/.test(typeName) ? depth : depth - 1;
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type);
    if (field.args.some(isRequiredArgument)) return [];
    if (!isCompositeType(inner)) return [field.name];
    return level > 0 ? [`${field.name} { ${allFields(schema, inner.name, level)} }`] : [];
  });
  return ['__typename', ...parts].join(' ');
}
