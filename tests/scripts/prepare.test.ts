import { describe, expect, it } from 'vitest';
import { TemporaryProject } from './temporary-project.ts';

describe('preparing a fresh folder', async () => {
  const project = new TemporaryProject();
  const printed = await project.prepare();

  it('installs the packages, and says that this takes a while once', () => {
    expect(printed).toMatch(/a few minutes, once\.[\s\S]*Installing packages: done after/);
  });

  it('builds the program', () => {
    expect(printed).toContain('Building the program: done after');
    expect(project.has('dist/cli/main.js')).toBe(true);
  });

  it('puts learned weights where the program looks for them', () => {
    expect(project.read('dist/attribution/model/english.model')).toBe('weights');
  });

  it('leaves no lock behind', () => {
    expect(project.has('.setup-lock')).toBe(false);
  });
});

describe('preparing it again', async () => {
  const project = new TemporaryProject();
  await project.prepare();

  it('does nothing and says nothing when nothing changed', async () => {
    expect(await project.prepare()).toBe('');
  });

  it('does nothing when a file was written with the same content', async () => {
    project.write('src/cli/main.js', project.read('src/cli/main.js'));
    expect(await project.prepare()).toBe('');
  });

  it('installs when package-lock.json changed', async () => {
    project.write('package-lock.json', project.read('package-lock.json').replaceAll('1.0.0', '1.0.1'));
    project.write('package.json', project.read('package.json').replaceAll('1.0.0', '1.0.1'));
    project.write('compiler/package.json', project.read('compiler/package.json').replaceAll('1.0.0', '1.0.1'));
    expect(await project.prepare()).toContain('Installing packages: done');
  });

  it('installs when the last install was killed', async () => {
    project.remove('node_modules/.whosaid-lock-hash');
    project.remove('node_modules/.package-lock.json');
    expect(await project.prepare()).toContain('Installing packages: done');
  });

  it('takes over what somebody installed by hand', async () => {
    project.remove('node_modules/.whosaid-lock-hash');
    expect(await project.prepare()).toBe('');
    expect(project.has('node_modules/.whosaid-lock-hash')).toBe(true);
  });

  it('builds when a source changed, and keeps no file of a source that is gone', async () => {
    project.write('dist/former.js', '');
    project.write('src/cli/main.js', 'console.log("another main");');
    expect(await project.prepare()).toContain('Building the program: done');
    expect(project.has('dist/former.js')).toBe(false);
  });

  it('builds when the last build was killed', async () => {
    project.remove('dist/.program-built-from');
    expect(await project.prepare()).toContain('Building the program: done');
  });
});

describe('a build that fails', async () => {
  const project = new TemporaryProject();
  project.write('src/cli/main.js', 'wrong');
  const printed = await project.prepare();

  it('shows what the compiler said', () => {
    expect(printed).toMatch(/main\.js: this is wrong\s+Building the program failed \(exit code 2\)/);
  });

  it('is repeated', async () => {
    const before = project.compiled;
    await project.prepare();
    expect(project.compiled).toBe(before + 1);
  });
});

describe('two processes that prepare one folder', async () => {
  const project = new TemporaryProject();
  const printed = await Promise.all([project.prepare(), project.prepare()]);

  it('take turns, and the second finds the work done', () => {
    expect(printed.join('')).toContain('waiting for it to finish');
    expect(project.compiled).toBe(1);
  });

  it('do not wait for one that was killed', async () => {
    const [anyProcessThatIsGone, source] = ['4194304', 'console.log("changed");'];
    project.write('.setup-lock', anyProcessThatIsGone);
    project.write('src/cli/main.js', source);
    await project.prepare();
    expect(project.read('dist/cli/main.js')).toBe(source);
  });
});
