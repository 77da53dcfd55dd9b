import { expect, it } from 'vitest';
import { loadReader } from '../../../src/server/reader/load-reader.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const MANIFEST = '.vite/manifest.json';
const RENDERER = 'server/render-page.js';
const DRAWS = 'export async function renderPage() {}';
const ENTRIES = {
  'reader/browser/main.ts': { file: 'assets/reader-1.js', css: ['assets/reader-2.css'] },
  'favicon.svg': { file: 'assets/favicon-3.svg' },
};
const WHOLE = { [MANIFEST]: ENTRIES, [RENDERER]: DRAWS, 'package.json': { type: 'module' } };

it('a build of the pages names its script, its styles and its icon as the browser asks for them', async () => {
  expect((await loadReader(temporaryFolder(WHOLE)))?.assets).toEqual({
    script: '/assets/reader-1.js',
    styles: ['/assets/reader-2.css'],
    icon: '/assets/favicon-3.svg',
  });
});

it('where nothing has been built there is no reader', async () => {
  expect(await loadReader(temporaryFolder({}))).toBeUndefined();
});

it.each([
  ['without the file that draws', { [MANIFEST]: ENTRIES }],
  ['whose file draws nothing', { ...WHOLE, [RENDERER]: 'export const renderPages = 1;' }],
  ['whose file names something else so', { ...WHOLE, [RENDERER]: 'export const renderPage = 1;' }],
  ['whose file is broken', { ...WHOLE, [RENDERER]: 'export const = ;' }],
  ['whose manifest is broken', { ...WHOLE, [MANIFEST]: '{' }],
  ['whose manifest is of something else', { ...WHOLE, [MANIFEST]: [] }],
  ['without its script', { ...WHOLE, [MANIFEST]: { 'favicon.svg': ENTRIES['favicon.svg'] } }],
])('a build %s is refused with what to do', async (_, files) => {
  await expect(loadReader(temporaryFolder(files))).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringMatching(/^The built pages in .+ are broken \(.+\)\. Run npm run build:web\.$/su) as string,
  });
});
