import { Option } from 'commander';
import { getNamedType, isEnumType, parse, validate, Kind } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATISTICS } from '../../../src/cli/statistics/all-statistics.ts';
import { buildApiSchema } from '../../../src/graphql/build-schema.ts';
import { whosaid } from '../command-line.ts';

const schema = await buildApiSchema();
const fields = schema.getQueryType()?.getFields() ?? {};
const present = STATISTICS.filter(({ field }) => field in fields);

/** The variables that a document declares, with the names of their types. */
function declared(document: string): Map<string, string> {
  const [operation] = parse(document).definitions;
  const variables = operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [];
  return new Map(
    variables.map(({ variable, type }) => {
      let named = type;
      while (named.kind !== Kind.NAMED_TYPE) named = named.type;
      return [variable.name.value, named.name.value];
    }),
  );
}

describe.each(present)('whosaid stats $name', ({ document, options, argument }) => {
  it('asks what the API answers', () => {
    expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
  });

  it('reads its options as the API has their types', () => {
    const variables = declared(document);
    if (argument) expect(variables.get(argument.variable)).toBe('String');
    for (const { variable, kind } of options) {
      const type = schema.getType(variables.get(variable) ?? '');
      expect(isEnumType(type && getNamedType(type)), variable).toBe('enumName' in kind);
      if ('enumName' in kind) expect(kind.enumName).toBe(type?.name);
      if (kind.type === 'count') expect(type?.name).toBe('Int');
    }
  });
});

describe.each(STATISTICS)('the entry of $name', ({ name, document, options, argument }) => {
  it('has a document of one operation with a variable for every option', () => {
    const { definitions } = parse(document);
    expect(definitions).toHaveLength(1);
    const variables = declared(document);
    for (const variable of [...options, ...(argument ? [argument] : [])].map((one) => one.variable))
      expect([...variables.keys()]).toContain(variable);
  });

  it('tells in its help every option, what is read and written, examples and exit codes', async () => {
    const { output, exitCode } = await whosaid(['stats', name, '--help']);
    expect(exitCode).toBe(0);
    for (const { flag } of options) expect(output).toContain(new Option(flag).long);
    for (const text of ['Reads ', 'Writes ', `$ whosaid stats ${name}`, 'Exit codes:', '--format', '--table'])
      expect(output).toContain(text);
  });
});

it('docs/cli.md has a row for every statistic, in their order', () => {
  const page = readFileSync(new URL('../../../docs/cli.md', import.meta.url), 'utf8');
  const rows = Array.from(page.matchAll(/^\| `stats ([a-z-]+)(?: <\w+>)?` +\| `(\w+)` /gm), ([, name, field]) => [
    name,
    field,
  ]);
  expect(rows).toEqual(STATISTICS.map(({ name, field }) => [name, field]));
});
