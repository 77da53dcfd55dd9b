import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { goldLine } from '../../attribution/model/tiny-model.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

interface Run {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

function run(words: readonly string[]): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/train/train.ts', ...words],
      { cwd: ROOT },
      (_, output, errors) => resolve({ code: child.exitCode ?? -1, output, errors }),
    );
  });
}

describe('the trainer', () => {
  it('tells how it is called', async () => {
    const { code, output } = await run(['--help']);
    expect(code).toBe(0);
    for (const option of ['--gold', '--out', '--teachers', '--groups']) expect(output).toContain(option);
  });

  it('names the package of a teacher that is missing, and the command that installs it', async () => {
    const folder = temporaryFolder({ 'gold.ndjson': goldLine('⟦source:Ida⟧ ⟦cue:said⟧ ⟦content:we wait⟧.') });
    const [gold, out] = [join(folder, 'gold.ndjson'), join(folder, 'out.model')];
    const { code, errors } = await run(['--gold', gold, '--out', out, '--teachers', folder]);
    expect(code).toBe(1);
    expect(errors).toMatch(/The package wink-\S+ is not in .*npm install --no-save wink-nlp@/);
    expect(existsSync(out)).toBe(false);
  });

  it('names a file of articles that is not there', async () => {
    const { code, errors } = await run(['--gold', '/nowhere/gold.ndjson']);
    expect(code).toBe(1);
    expect(errors).toContain('/nowhere/gold.ndjson');
  });

  it('refuses an option that it does not know', async () => {
    const { code, errors } = await run(['--gild', 'a']);
    expect(code).toBe(1);
    expect(errors).toContain("Unknown option '--gild'");
  });
});
