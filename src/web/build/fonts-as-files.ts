import type { Plugin } from 'vite';

const DATA_FONT = /url\((["']?)data:font\/(\w+);base64,([A-Za-z0-9+/=]+)\1\)/g;

/**
 * A Vite plugin that moves the fonts which stylesheets of packages carry as `data:` addresses into files of their own. The
 * page can then forbid `data:` fonts, and a browser fetches only the fonts it draws with.
 */
export function fontsAsFiles(): Plugin {
  return {
    name: 'whosaid:fonts-as-files',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const css = typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
        file.source = css.replace(DATA_FONT, (_match, _quote, type: string, base64: string) => {
          const id = this.emitFile({ type: 'asset', name: `font.${type}`, source: Buffer.from(base64, 'base64') });
          return `url(/${this.getFileName(id)})`;
        });
      }
    },
  };
}
