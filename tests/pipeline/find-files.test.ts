import { spawnSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFiles } from '../../src/pipeline/import/find-files.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { unprivilegedUser } from '../support/unprivileged-user.ts';

/** What is found, with paths below the folder. */
async function findIn(folder: string, ...names: readonly string[]): Promise<{ files: string[]; problems: string[] }> {
  const found = await findFiles(names.length === 0 ? [folder] : names.map((name) => `${folder}/${name}`));
  const short = (path: string): string => path.replace(`${folder}/`, '');
  return {
    files: found.files.map(({ path }) => short(path)),
    problems: found.problems.map(({ code, file }) => `${code} ${short(file)}`),
  };
}

/** Until the test ends this process has no rights over what is root's, as it is for most people. */
function giveUpRights(): void {
  const { uid } = unprivilegedUser();
  if (uid === undefined) return;
  process.seteuid?.(uid);
  onTestFinished(() => process.seteuid?.(0));
}

describe.skipIf(process.platform === 'win32')('finding files to import', () => {
  it('folders are searched to the bottom, by name, and other files in them are passed over', async () => {
    const folder = temporaryFolder({ 'b/c.json': '', 'b/README.md': '', 'b.txt': '', 'a.NDJSON': '' });
    expect(await findIn(folder)).toEqual({ files: ['a.NDJSON', 'b.txt', 'b/c.json'], problems: [] });
  });

  it('a folder that may not be read is a problem, and the others are searched', async () => {
    const folder = temporaryFolder({ 'a.json': '', 'closed/b.json': '', 'open/c.json': '' });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'closed'), 0);
    onTestFinished(() => chmodSync(join(folder, 'closed'), 0o700));
    giveUpRights();
    const found = { files: ['a.json', 'open/c.json'], problems: ['FILE_UNREADABLE closed'] };
    expect(await findIn(folder)).toEqual(found);
  });

  it('a pipe is a problem, named or in a folder, and is not waited for', async () => {
    const folder = temporaryFolder({ 'a.json': '' });
    spawnSync('mkfifo', [join(folder, 'pipe.json')]);
    const found = { files: ['a.json'], problems: ['FILE_UNREADABLE pipe.json'] };
    expect(await findIn(folder)).toEqual(found);
    expect(await findIn(folder, 'a.json', 'pipe.json')).toEqual(found);
  });

  it('links to files are followed, links to folders are not, and a link to nothing is a problem', async () => {
    const folder = temporaryFolder({ 'in/a.txt': '' });
    const elsewhere = temporaryFolder({ 'b.txt': '' });
    symlinkSync(join(elsewhere, 'b.txt'), join(folder, 'in/link.txt'));
    symlinkSync(folder, join(folder, 'in/circle.json'));
    symlinkSync(join(folder, 'gone'), join(folder, 'in/lost.json'));
    expect(await findIn(folder)).toEqual({
      files: ['in/a.txt', 'in/link.txt'],
      problems: ['FILE_UNREADABLE in/lost.json'],
    });
  });

  it('a file is read once, however it is named', async () => {
    const folder = temporaryFolder({ 'a.txt': '' });
    mkdirSync(join(folder, 'sub'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'sub/link.txt'));
    expect(await findIn(folder, 'a.txt', './a.txt', 'sub/../a.txt', 'sub', '.')).toMatchObject({ files: ['a.txt'] });
    linkSync(join(folder, 'a.txt'), join(folder, 'copy.txt'));
    expect(await findIn(folder)).toMatchObject({ files: ['a.txt', 'copy.txt'] });
  });
});
