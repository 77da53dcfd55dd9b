import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DrawnPage } from '../define-page.ts';
import type { Assets } from './assets.ts';
import { PageDocument } from './page-document.tsx';

/** The whole HTML document of a page. `address`: as the visitor wrote it, path and question. */
export function drawDocument(page: DrawnPage, address: string, assets: Assets): string {
  return `<!doctype html>${renderToStaticMarkup(createElement(PageDocument, { page, address, assets }))}`;
}
