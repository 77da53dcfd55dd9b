import { expect, it } from 'vitest';
import { adviseOnInstall } from '../../scripts/lib/advise-on-install.mjs';

it.each([
  [
    'no Python',
    'npm error gyp ERR! find Python Could not find any Python installation to use',
    'build-essential python3',
  ],
  ['no make', 'gyp ERR! stack Error: not found: make', 'build-essential python3'],
  ['no compiler', 'make: g++: No such file or directory', 'build-essential python3'],
  ['no network', 'npm error code EAI_AGAIN', 'the network once'],
  [
    'no compiler and no network',
    'prebuild-install warn install connect ECONNREFUSED\nmake: g++: No such file or directory',
    'python3',
  ],
  [
    'no headers of Node',
    'gyp info find Python using Python version 3.11\nnpm error gyp ERR! stack at async getNodeDir',
    'nodedir',
  ],
  ['a lock that does not fit', 'npm error code EUSAGE', 'do not agree'],
  ['a full disk', 'npm error ENOSPC: no space left on device, write', 'The disk is full'],
  ['a folder of somebody else', "npm error EACCES: permission denied, mkdir 'node_modules'", 'another user'],
])('an install that failed for %s is followed by what to do', (_, output, advice) => {
  expect(adviseOnInstall(output)).toContain(advice);
});

it('any failed install says that it can simply be started again', () => {
  expect(adviseOnInstall('npm error something new')).toBe('Then start again; nothing half-installed is kept.');
});
