import { isObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { nounOf } from '../../../src/graphql/execute/noun-of.ts';
import { selectableFields } from '../../../src/store/select/can-read.ts';
import { NOUNS } from '../../../src/store/select/plan.ts';
import { LEFT_OUT } from '../../support/oracle/oracle.ts';

/** Analyses, which methods compute. */
const COMPUTED_ROOT_FIELDS: readonly string[] = LEFT_OUT.Query;

const schema = await buildApiSchema();
const types = Object.values(schema.getTypeMap()).filter(isObjectType);

it.each(NOUNS)('every field of %s is declared in graphql/types and selected in store/select', (noun) => {
  const type = types.find((each) => nounOf(each) === noun);
  const declared = Object.keys(type?.getFields() ?? {}).filter(
    (field) => noun !== 'query' || !COMPUTED_ROOT_FIELDS.includes(field),
  );
  const selected = selectableFields(noun);
  const notSelected = declared.filter((field) => !selected.includes(field));
  // A layer is found by "node" only.
  const notDeclared = selected.filter((field) => !declared.includes(field) && `${noun}.${field}` !== 'query.layer');
  expect(notSelected, `Say how they are read: add them to the fields of ${noun} in src/store/select/fields.`).toEqual(
    [],
  );
  expect(notDeclared, `Declare them: add them to the class of ${noun} in src/graphql/types.`).toEqual([]);
});
