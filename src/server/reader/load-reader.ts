import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../../corpus/user-error.ts';
import type { PageAssets, RenderPage } from './render-page.ts';

/** The built pages: what draws them, and what they load. */
export interface Reader {
  readonly renderPage: RenderPage;
  readonly assets: PageAssets;
}

/** Entries of Vite's manifest (https://vite.dev/guide/backend-integration): the script of the pages, which brings their styles. */
const SCRIPT = 'reader/browser/main.ts';
const ICON = 'favicon.svg';

/**
 * Loads what `npm run build:web` has put into `webFolder`. Undefined: nothing has been built there. Throws `UserError` CONFIG_INVALID
 * when what is there is no whole build of the pages.
 */
export async function loadReader(webFolder: string): Promise<Reader | undefined> {
  const manifest = await readFile(join(webFolder, '.vite/manifest.json'), 'utf8').catch(() => undefined);
  if (manifest === undefined) return undefined;
  try {
    const built: unknown = await import(pathToFileURL(join(webFolder, 'server/render-page.js')).href);
    if (!isRenderer(built)) throw new Error('server/render-page.js exports no renderPage()');
    return { renderPage: built.renderPage, assets: assetsIn(manifest) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      'CONFIG_INVALID',
      `The built pages in ${webFolder} are broken (${reason}). Run npm run build:web.`,
    );
  }
}

function isRenderer(built: unknown): built is { readonly renderPage: RenderPage } {
  return typeof built === 'object' && built !== null && 'renderPage' in built && typeof built.renderPage === 'function';
}

function assetsIn(manifest: string): PageAssets {
  const written: unknown = JSON.parse(manifest);
  const entries = isManifest(written) ? written : {};
  const [script, icon] = [entries[SCRIPT], entries[ICON]];
  if (!script || !icon) throw new Error(`the manifest lacks ${SCRIPT} or ${ICON}`);
  return {
    script: `/${script.file}`,
    styles: (script.css ?? []).map((file) => `/${file}`),
    icon: `/${icon.file}`,
  };
}

/** What Vite writes of a file: its name in the build, and those of its styles. */
interface Entry {
  readonly file: string;
  readonly css?: readonly string[];
}

/** Vite wrote it in the same build as the pages, so that a look at the outside is enough. */
function isManifest(written: unknown): written is Readonly<Record<string, Entry>> {
  return typeof written === 'object' && written !== null;
}
