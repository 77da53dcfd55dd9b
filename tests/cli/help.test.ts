import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT, EXIT_MEANINGS } from '../../src/cli/exit-codes.ts';
import { Host } from '../../src/cli/host.ts';
import { buildProgram } from '../../src/cli/program.ts';
import { VERSION } from '../../src/corpus/version.ts';
import { Collector, whosaid } from './command-line.ts';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const streams = { input: process.stdin, output: new Collector(), errors: new Collector() };
const program = buildProgram(new Host(streams));
const commands = program.commands.map((command) => ({
  name: command.name(),
  options: [...program.options, ...command.options].map(({ long }) => long ?? ''),
}));

describe.each(commands)('the help of whosaid $name', ({ name, options }) => {
  it('names every option, what is read and written, examples and exit codes', async () => {
    const { output, exitCode } = await whosaid([name, '--help']);
    expect(exitCode).toBe(0);
    for (const option of options) expect(output).toContain(option);
    for (const heading of ['Reads ', 'Writes ', 'Examples:', 'Exit codes:']) expect(output).toContain(heading);
  });

  it('is the same by "help" and by "--help"', async () => {
    const [word, option] = await Promise.all([whosaid(['help', name]), whosaid([name, '--help'])]);
    expect(word.output).toBe(option.output);
  });

  it('is repeated on the page of the command line with every option', () => {
    const section = page.split(/^## /m).find((part) => part.startsWith(`whosaid ${name}\n`)) ?? '';
    const own = program.commands.find((command) => command.name() === name)?.options ?? [];
    for (const { long } of own) expect(section).toContain(`\`${long ?? ''}`);
    expect(section).not.toBe('');
  });
});

it('the help of whosaid names every command', async () => {
  const { output, exitCode } = await whosaid(['--help']);
  expect(exitCode).toBe(0);
  for (const { name } of commands) expect(output).toMatch(new RegExp(`^  ${name} `, 'm'));
});

it('whosaid without a command prints the help and ends as wrongly called', async () => {
  const { errors, exitCode } = await whosaid([]);
  expect(exitCode).toBe(EXIT.usage);
  expect(errors).toContain('Usage: whosaid');
});

it('whosaid --version prints the version', async () => {
  expect(await whosaid(['--version'])).toEqual({ exitCode: 0, output: `${VERSION}\n`, errors: '' });
});

it('docs/cli.md explains every exit code in the words of the help, and no other', () => {
  const rows = Array.from(page.matchAll(/^\| (\d+) +\| (.*?) +\|$/gm), ([, code, meaning]) => [code, meaning]);
  expect(Object.fromEntries(rows)).toEqual(EXIT_MEANINGS);
  expect(Object.values(EXIT).map(String).toSorted()).toEqual(Object.keys(EXIT_MEANINGS).toSorted());
});

it.each([
  [['imprt', 'corpus'], 'Did you mean import?'],
  [['import', 'corpus', '--dryrun'], 'Did you mean --dry-run?'],
  [['import'], "missing required argument 'paths'"],
  [['export', 'speakers'], 'Allowed choices are quotes, articles'],
  [['export', 'quotes', '--format', 'xml'], 'Allowed choices are ndjson, csv'],
  [['stats', 'everything'], 'There is no statistic "everything"'],
  [['stats', 'count'], 'Did you mean "counts"?'],
  [['stats', 'counts'], "required option '--by <dimensions>' not specified"],
  [['stats', 'speakers', '--ordr', 'name'], 'Did you mean --order?'],
  [['annotate', 'article/ferry-late', '--worker', '2'], 'Did you mean --workers?'],
  [['serve', '--port', 'http'], 'It must be a whole number from 0 to 65535'],
])('whosaid %j is refused with a hint', async (words, hint) => {
  const { exitCode, errors, output } = await whosaid(words);
  expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' });
  expect(errors).toContain(hint);
});
