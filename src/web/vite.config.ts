import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { fontsAsFiles } from './build/fonts-as-files.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the web pages into dist/web: one HTML file a page, everything else under assets/ with its hash in the name. Nothing
 * is inlined, because the pages are served under a policy that forbids inline scripts and `data:` fonts.
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
  build: {
    outDir: folder('../../dist/web'),
    emptyOutDir: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is one piece of 2.8 MB; a browser fetches it once and keeps it for good.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: { graphiql: folder('graphiql/index.html') },
      onLog(level, log, handle) {
        // "use no memo" speaks to a compiler that GraphiQL has already been through.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
