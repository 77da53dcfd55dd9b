import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type TestServer } from '../server/test-server.ts';
import { testDatabases } from '../support/databases.ts';
import { readSnippets } from './read-snippets.ts';
import { SnippetRunner } from './snippet-runner.ts';
import { typeProblems } from './type-problems.ts';

const snippets = readSnippets('docs/client.md').filter(({ language }) => language === 'ts');
const programs = snippets.filter(({ output }) => output !== undefined);
const [sqlite] = testDatabases();

describe('docs/client.md', () => {
  let server: TestServer;
  let runner: SnippetRunner;
  beforeAll(async () => {
    const url = await sqlite!.sample();
    server = await openServer(url);
    runner = new SnippetRunner(server.url, url);
  });
  afterAll(() => server.close());

  for (const program of programs) {
    it(`what the program of “${program.heading}” prints is what the page shows`, async () => {
      expect(await runner.run(program)).toBe(program.output);
    });
  }

  it('the programs of the page have no mistake of type', () => {
    expect(typeProblems(programs.map((snippet) => runner.write(snippet)))).toEqual([]);
  });

  it('the frontend of the page is the one that is tested', () => {
    const [frontend] = snippets.filter(({ heading }) => heading === 'A frontend');
    expect(frontend?.code).toBe(readFileSync('docs/examples/frontend/main.ts', 'utf8'));
  });

  it('the page has a row for each setting of a client', () => {
    const settings = readFileSync('src/client/create-client.ts', 'utf8')
      .split('interface ClientSettings')[1]
      ?.split('\n}')[0];
    const names = Array.from(settings?.matchAll(/readonly (\w+)\??:/g) ?? [], ([, name]) => name);
    const rows = Array.from(readFileSync('docs/client.md', 'utf8').matchAll(/^\| `(\w+)` +\|/gm), ([, name]) => name);
    expect(rows).toEqual(expect.arrayContaining(names));
  });
});
