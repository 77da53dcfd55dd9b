import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { fontsAsFiles } from './build/fonts-as-files.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the web pages into dist/web: GraphiQL as an HTML file; script and styles of the reader's pages, named in
 * .vite/manifest.json; everything of both under assets/ with its hash in the name. Nothing is inlined, because the pages are
 * served under a policy that forbids inline scripts and `data:` fonts. What draws the reader's pages goes to dist/web/server as
 * one file with all that it needs.
 */
export default defineConfig({
  root: folder('.'),
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [fontsAsFiles()],
  // The production build of React, whatever NODE_ENV the build happens to run under.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  oxc: { jsx: { development: false } },
  worker: { format: 'es' },
  builder: {},
  environments: {
    client: {
      build: {
        outDir: folder('../../dist/web'),
        emptyOutDir: true,
        manifest: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // The editor is one piece of 2.8 MB; a browser fetches it once and keeps it for good.
        chunkSizeWarningLimit: 3000,
        rolldownOptions: {
          input: { graphiql: folder('graphiql/index.html'), reader: folder('reader/browser/main.ts') },
          onLog(level, log, handle) {
            // "use no memo" speaks to a compiler that GraphiQL has already been through.
            if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
          },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        outDir: folder('../../dist/web/server'),
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: { input: folder('reader/render-page.ts') },
      },
    },
  },
});
