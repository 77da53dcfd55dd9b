import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServer, type TestServer } from '../server/test-server.ts';
import { testDatabases } from '../support/databases.ts';
import { readSnippets } from './read-snippets.ts';
import { missingFor } from './script-needs.ts';
import { isAsShown, SnippetRunner } from './snippet-runner.ts';
import { typeProblems } from './type-problems.ts';

const PAGE = 'docs/scripting.md';
const LANGUAGES = ['sh', 'python', 'r', 'ts'];
const snippets = readSnippets(PAGE);
const scripts = snippets.filter(({ fileName }) => fileName === undefined);
const [sqlite] = testDatabases();

describe('docs/scripting.md', () => {
  let server: TestServer;
  let runner: SnippetRunner;
  beforeAll(async () => {
    const url = await sqlite!.sample();
    server = await openServer(url);
    runner = new SnippetRunner(server.url, url);
    for (const file of snippets.filter(({ fileName }) => fileName !== undefined)) runner.write(file);
  });
  afterAll(() => server.close());

  for (const script of scripts) {
    it.skipIf(missingFor(script).length > 0)(
      `“${script.heading}” in ${script.language} prints what the page shows`,
      async () => {
        const printed = await runner.run(script);
        const shown = script.output ?? '';
        if (!isAsShown(printed, shown)) expect(printed).toBe(shown);
      },
    );
  }

  it('each task is shown in every language', () => {
    const tasks = new Set(scripts.map(({ heading }) => heading));
    const missing = [...tasks].flatMap((task) =>
      LANGUAGES.filter(
        (language) => !scripts.some((script) => script.heading === task && script.language === language),
      ),
    );
    expect([tasks.size, missing]).toEqual([5, []]);
  });

  it('the programs in TypeScript have no mistake of type', () => {
    const programs = scripts.filter(({ language }) => language === 'ts').map((script) => runner.write(script));
    expect(typeProblems(programs)).toEqual([]);
  });
});
