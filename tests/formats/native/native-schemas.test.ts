import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { nativeSchemas } from '../../../src/formats/native/native-schemas.ts';

const FOLDER = new URL('../../../schema/', import.meta.url);

it.each(Object.entries(nativeSchemas()))('schema/%s is what the program holds; `npm run emit` writes it', (name, schema) => {
  expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(`${JSON.stringify(schema, null, 2)}\n`);
});

it('schema/ holds no other JSON Schema', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.schema.json'));
  expect(files.toSorted()).toEqual(Object.keys(nativeSchemas()).toSorted());
});
