import { addressOfForm, addressOfLink } from './address-of.ts';
import { fetchPage } from './fetch-page.ts';
import { putPage, type Keep } from './put-page.ts';
import { showFailure, showLoading } from './show-state.ts';

/**
 * Turns pages in place: a link or form of this site is fetched and its body put where the old one was, so that a quote opens beside
 * the text without a flicker. The address bar, the history and the keyboard go along. `turned` is called after each with a signal that
 * ends when the page is turned again; the signal of the page that is there is given back.
 */
export function turnPages(page: Document, turned: (left: AbortSignal) => void): AbortSignal {
  let running = new AbortController();
  const { signal: leftFirst } = running;
  let shown = pageAt(location);
  const turn = async (address: string, keep: Keep): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const done = showLoading(page);
    try {
      const next = await fetchPage(address, signal);
      if (signal.aborted) return;
      if (!next || isOtherBuild(page, next)) return location.assign(address);
      putPage(page, next, keep);
      shown = pageAt(location);
      turned(signal);
    } catch {
      if (!signal.aborted) showFailure(page, address);
    } finally {
      done();
    }
  };
  const go = (event: Event, address: string | undefined, isSamePlace: boolean): void => {
    if (address === undefined) return;
    event.preventDefault();
    history.replaceState({ scrollY }, '');
    const keep = isSamePlace || isSameArticle(address) ? 'place' : 'nothing';
    history.pushState({}, '', address);
    void turn(address, keep);
  };
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link) go(event, addressOfLink(event, link), link.closest('[data-stay]') !== null);
  });
  page.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement) go(event, addressOfForm(event.target, event.submitter), false);
  });
  addEventListener('popstate', ({ state }) => {
    // Links within a page come here too; there the browser has done all there is to do.
    if (pageAt(location) !== shown) void turn(location.href, { scrollY: placeIn(state) });
    else page.querySelector('.failure')?.remove();
  });
  keepScrollPlaces();
  return leftFirst;
}

/** A page that is loaded anew, or come back to, begins where it was left. */
function keepScrollPlaces(): void {
  history.scrollRestoration = 'manual';
  const left = placeIn(history.state);
  // By then the browser has gone to the quote that the address names.
  if (left > 0) requestAnimationFrame(() => scrollTo(0, left));
  addEventListener('pagehide', () => history.replaceState({ scrollY }, ''));
}

/** A page of another build of the reader needs its own script and styles. */
function isOtherBuild(page: Document, next: Document): boolean {
  const scriptOf = (one: Document): string | undefined => one.querySelector('script')?.getAttribute('src') ?? undefined;
  return scriptOf(page) !== scriptOf(next);
}

function pageAt({ pathname, search }: Location): string {
  return pathname + search;
}

/** How far down the page the visitor was when they left it, as `go` has noted it in the history. */
function placeIn(state: unknown): number {
  return typeof state === 'object' && state !== null && 'scrollY' in state ? Number(state.scrollY) : 0;
}

/** Whether an address shows the article that is on the page already, with another quote or paragraph chosen. */
function isSameArticle(address: string): boolean {
  const [, room, name] = location.pathname.split('/');
  const [, nextRoom, nextName] = new URL(address).pathname.split('/');
  return room === 'article' && room === nextRoom && name === nextName;
}
