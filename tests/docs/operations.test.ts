import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { HTTP_ERROR_CODES } from '../../src/server/http-error.ts';
import { SETTINGS } from '../../src/server/settings.ts';
import { openServer, type TestServer } from '../server/test-server.ts';
import { testDatabases } from '../support/databases.ts';
import { findProgram } from '../support/find-program.ts';
import { copySampleFile } from '../support/sample-corpus.ts';
import { readSnippets, type Snippet } from './read-snippets.ts';
import { missingFor } from './script-needs.ts';
import { SnippetRunner } from './snippet-runner.ts';

const PAGE = 'docs/operations.md';
/** The address of the server in the page. */
const SHOWN = 'http://127.0.0.1:4000';
const EXAMPLES = 'docs/examples/operations';
const page = readFileSync(PAGE, 'utf8');
const examples = readdirSync(EXAMPLES).map((name) => ({ name, text: readFileSync(join(EXAMPLES, name), 'utf8') }));
const scripts = readSnippets(PAGE).filter(({ language }) => language === 'sh');
const [, postgres] = testDatabases();

describe('docs/operations.md', () => {
  let server: TestServer;
  let runner: SnippetRunner;
  let revision: string;
  beforeAll(async () => {
    runner = new SnippetRunner(SHOWN, '');
    for (const name of ['lib', 'backups']) mkdirSync(join(runner.folder, name));
    const database = join(runner.folder, 'lib/corpus.sqlite');
    await copySampleFile(database);
    server = await openServer(database);
    const answer = (await (await server.post('{ corpus { revision } }')).json()) as { data: { corpus: object } };
    ({ revision } = answer.data.corpus as { revision: string });
  });
  afterAll(() => server.close());

  /** Runs a script of the page in the folder; `names` stand for what the page shows. Returns the last line. */
  async function run(script: Snippet | undefined, names: Readonly<Record<string, string>> = {}): Promise<string> {
    const places = {
      '/var/lib/whosaid': join(runner.folder, 'lib'),
      '/var/backups/whosaid': join(runner.folder, 'backups'),
      [SHOWN]: server.url,
      ...names,
    };
    let code = `set -euo pipefail\n${script?.code ?? 'false'}`.replaceAll(/^whosaid /gm, 'npx whosaid ');
    for (const [shown, real] of Object.entries(places)) code = code.replaceAll(shown, real);
    const printed = await runner.run({ language: 'sh', heading: '', fileName: undefined, output: undefined, code });
    return printed.trimEnd().split('\n').at(-1) ?? '';
  }

  const [backUp, restore, dump, files, health] = scripts;

  it('has the five scripts that are run here', () => {
    expect(scripts.map(({ heading }) => heading)).toEqual([
      'SQLite',
      'SQLite',
      'PostgreSQL',
      'The corpus as files',
      'Health and metrics',
    ]);
  });

  it('tells the health of a server and what it measures', async () => {
    expect(await run(health)).toMatch(/^whosaid_requests_total\{path="\/readyz",status="200",worker="0"\} 1$/);
  });

  it('the corpus as files makes the same corpus again', async () => {
    expect(await run(files)).toBe(revision);
  });

  it.skipIf(missingFor(backUp!).length > 0)(
    'a SQLite database is backed up while it is served, and restored',
    async () => {
      expect(await run(backUp)).toBe(revision);
      await server.close();
      expect(await run(restore)).toBe(revision);
      const database = join(runner.folder, 'lib/corpus.sqlite');
      await copySampleFile(database);
      server = await openServer(database);
    },
  );

  it.skipIf(postgres!.skip || missingFor(dump!).length > 0)(
    'a PostgreSQL database is dumped and restored',
    async (context) => {
      const url = await postgres!.sample();
      context.skip(!(await canDump(url)), 'pg_dump is older than the server');
      const names = Object.fromEntries(
        ['postgres', 'restored'].map((name) => [`postgres://whosaid@db.example/${name}`, at(url, name)]),
      );
      expect(await run(dump, { 'postgres://whosaid@db.example/whosaid': url, ...names })).toBe(revision);
    },
  );

  it('names only settings and codes that there are', () => {
    const words = [page, ...examples.map(({ text }) => text)].join('\n').match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
    const settings = [...Object.keys(SETTINGS), 'NODE_ENV', 'UV_THREADPOOL_SIZE'];
    const problems = Array.from(readFileSync('docs/problems.md', 'utf8').matchAll(/^### (\w+)$/gm), ([, code]) => code);
    const families = ['AF_INET', 'AF_UNIX', 'AF_NETLINK'];
    const known = new Set<string | undefined>([...settings, ...problems, ...HTTP_ERROR_CODES, ...families]);
    expect(words.filter((word) => !known.has(word))).toEqual([]);
  });

  it('names only files that there are', () => {
    const named = Array.from(page.matchAll(/\]\(examples\/operations\/([\w.-]+)\)/g), ([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(examples.map(({ name }) => name).sort());
  });

  it('the alerts ask for metrics that the server has', async () => {
    const metrics = await (await server.fetch('/metrics')).text();
    const alerts = parse(examples.find(({ name }) => name === 'alerts.yml')?.text ?? '') as {
      readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
    };
    const rules = alerts.groups.flatMap((group) => group.rules);
    const named = rules.flatMap(({ expr }) => expr.match(/\b(?:whosaid|nodejs|process)_\w+/g) ?? []);
    expect(rules.length).toBeGreaterThan(5);
    expect(named.filter((name) => !metrics.includes(`\n# TYPE ${name.replace(/_bucket$/, '')} `))).toEqual([]);
  });

  it.skipIf(!findProgram('systemd-analyze'))('the units are what systemd understands', () => {
    const units = examples
      .filter(({ name }) => /\.(service|timer)$/.test(name))
      .map(({ name }) => join(EXAMPLES, name));
    const { stderr } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
    expect(stderr.split('\n').filter((line) => /^\S*whosaid/.test(line) && !line.includes('not executable'))).toEqual(
      [],
    );
  });
});

function at(url: string, database: string): string {
  return String(Object.assign(new URL(url), { pathname: database }));
}

/** Whether pg_dump is as new as the server: it refuses to read a newer one. */
async function canDump(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ number: number }>(
    `SELECT current_setting('server_version_num')::int AS number`,
  );
  await client.end();
  const { stdout } = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)\./.exec(stdout)?.[1]) >= Math.floor((rows[0]?.number ?? 0) / 10_000);
}
