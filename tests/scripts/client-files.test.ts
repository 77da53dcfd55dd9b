import { describe, expect, it } from 'vitest';
import { clientFiles } from '../../scripts/lib/client-files.ts';
import { buildApiSchema } from '../../src/graphql/build-schema.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const schema = await buildApiSchema();
const generated = (files: Readonly<Record<string, string>>) => clientFiles(schema, temporaryFolder(files));

const NAMES = {
  'fragments/speaker-name.graphql': 'fragment SpeakerName on Speaker {\n  name\n}\n',
  'fragments/quote-line.graphql': 'fragment QuoteLine on Quote {\n  kind\n  speaker {\n    ...SpeakerName\n  }\n}\n',
};

const DENIALS = `# Who denies what.
query Denials($text: String = "say \\"no\\"", $cue: [CueClass!]) {
  quotes(filter: { text: $text, cueClass: $cue }) {
    nodes {
      ...QuoteLine
      parent {
        ...QuoteLine
        speaker {
          ...SpeakerName
        }
      }
    }
  }
}
`;

describe('the generated client', () => {
  it('has a module for each file, one for the enums and inputs that are used, and one that passes them all on', async () => {
    const files = await generated({ 'denials.graphql': DENIALS, ...NAMES });
    const names = ['denials.ts', 'every-operation.ts', 'fragments/quote-line.ts', 'fragments/speaker-name.ts'];
    expect([...files.keys()].toSorted()).toEqual([...names, 'schema-types.ts']);
    const types = files.get('schema-types.ts') ?? '';
    expect(Array.from(types.matchAll(/^export type (\w+)/gm), ([, name]) => name)).toEqual(['CueClass', 'QuoteKind']);
  });

  it('sends with an operation the fragments that it uses, those of other files too, once each', async () => {
    const files = await generated({ 'denials.graphql': DENIALS, ...NAMES });
    const module = files.get('denials.ts') ?? '';
    expect(module.match(/fragment \w+/g)).toEqual(['fragment QuoteLine', 'fragment SpeakerName']);
    expect(files.get('fragments/quote-line.ts')).toContain('readonly speaker: { readonly name: string } | null');
  });

  it('describes a document with the comment above it, and sends its text to the letter', async () => {
    const module = (await generated({ 'denials.graphql': DENIALS, ...NAMES })).get('denials.ts') ?? '';
    expect(module).toContain(
      '/** Who denies what. */\nexport const Denials: TypedDocument<DenialsResult, DenialsVariables>',
    );
    expect(module).toContain(String.raw`$text: String = "say \\"no\\""`);
  });

  it('types nullable answers as null, and variables that may be left out as optional', async () => {
    const module = (await generated({ 'denials.graphql': DENIALS, ...NAMES })).get('denials.ts') ?? '';
    expect(module).toContain('cue?: ReadonlyArray<CueClass> | null | undefined;');
    expect(module).toContain('readonly speaker: { readonly name: string } | null } | null;');
    expect(module).toContain("import type { CueClass, QuoteKind } from './schema-types.ts';");
  });

  it.each([
    ['a field that the schema lacks', { 'a.graphql': '# A.\nquery A { corpsu { name } }' }, 'Did you mean "corpus"'],
    ['no comment', { 'a.graphql': 'query A { corpus { name } }' }, 'a.graphql: a file holds one named operation'],
    ['no name', { 'a.graphql': '# A.\n{ corpus { name } }' }, 'a.graphql: a file holds one named operation'],
    [
      'two operations in a file',
      { 'a.graphql': '# A.\nquery A { corpus { name } }\nquery B { corpus { name } }' },
      'a.graphql: a file holds one named operation',
    ],
    [
      'a name that two files use',
      { 'a.graphql': '# A.\nquery A { corpus { name } }', 'b.graphql': '# A.\nquery A { corpus { licence } }' },
      'Not all operations have an unique name: A',
    ],
    [
      'a fragment that nobody defines',
      { 'a.graphql': '# A.\nquery A { corpus { ...Size } }' },
      'Unknown fragment "Size"',
    ],
  ])('is not written where a document has %s', async (_, files, message) => {
    await expect(generated(files)).rejects.toThrow(message);
  });
});
