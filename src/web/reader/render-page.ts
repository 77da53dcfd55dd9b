import { createClient } from '../../client/create-client.ts';
import type { Transport } from '../../client/transport.ts';
import { begun } from './saving/begun.ts';
import type { Page } from './define-page.ts';
import type { Assets } from './layout/assets.ts';
import { drawDocument } from './layout/draw-document.ts';
import { problemPage } from './layout/problem-page.tsx';
import { PAGES } from './pages.ts';
import { savedPlot, type SavedText } from './saving/saved-plot.ts';
import { readVisit, type Visit } from './address/visit.ts';

/** What a page is drawn from; the server's own words for it are in src/server/reader/render-page.ts. */
interface PageRequest {
  readonly address: string;
  readonly transport: Transport;
  readonly assets: Assets;
  readonly signal: AbortSignal;
  readonly isBusy?: boolean;
}

interface PageAnswer {
  readonly status: number;
  readonly type: string;
  readonly fileName?: string;
  readonly body: string | AsyncIterable<string>;
}

type Opened = NonNullable<Awaited<ReturnType<Page['open']>>>;

const HTML = 'text/html; charset=utf-8';

/** Draws the page at an address, or makes the file that is saved from it. What goes wrong is drawn as well. */
export async function renderPage(request: PageRequest): Promise<PageAnswer> {
  const { address, assets } = request;
  const visit = readVisit(address);
  const opened = visit ? await open(visit, request) : problemPage('address');
  if ('pieces' in opened) return { status: 200, type: opened.type, fileName: opened.fileName, body: opened.pieces };
  if (visit?.save === undefined || opened.status !== undefined) {
    return shown(opened.status, drawDocument(opened, address, assets));
  }
  const file = savedPlot(visit.save, opened);
  return file ? saved(file) : shown(404, drawDocument(problemPage('figure'), address, assets));
}

async function open(visit: Visit, { transport, signal, isBusy }: PageRequest): Promise<Opened> {
  const client = createClient({ url: '/graphql', fetch: transport });
  for (const page of PAGES) {
    try {
      const opened = await page.open(visit, client, signal);
      if (!opened) continue;
      if (!('pieces' in opened)) return opened;
      return isBusy ? problemPage('busy') : { ...opened, pieces: await begun(opened.pieces) };
    } catch (error) {
      return problemPage(error);
    }
  }
  return problemPage('address');
}

function shown(status: number | undefined, body: string): PageAnswer {
  return { status: status ?? 200, type: HTML, body };
}

function saved({ type, fileName, text }: SavedText): PageAnswer {
  return { status: 200, type, fileName, body: text };
}
