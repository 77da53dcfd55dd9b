import { Kind, parse } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExample } from '../../../src/web/graphiql/read-example.ts';

const FOLDER = new URL('../../../schema/examples/', import.meta.url);
const FILES = readdirSync(FOLDER);

/** `01-who-said-what.graphql` → `WhoSaidWhat` */
function operationNameOf(file: string): string {
  const words = file.replace(/^\d+-|\.graphql$/g, '').split('-');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

describe('the examples', () => {
  test('there are at least fourteen, numbered without gaps', () => {
    expect(FILES.length).toBeGreaterThanOrEqual(14);
    expect(FILES.map((file) => Number.parseInt(file))).toEqual(FILES.map((_file, index) => index + 1));
  });

  test.each(FILES)('%s asks a question, says what to change, and holds one operation named like the file', (file) => {
    const example = readExample(file, readFileSync(new URL(file, FOLDER), 'utf8'));
    expect(example.question).toMatch(/\?$/);
    expect(example.notes.at(-1)).toMatch(/^Change: /);
    const { definitions } = parse(example.query);
    expect(definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)).toHaveLength(1);
    expect(example.operationName).toBe(operationNameOf(file));
  });
});
