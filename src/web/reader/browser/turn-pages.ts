import { addressOfForm, addressOfLink } from './address-of.ts';
import { fetchPage } from './fetch-page.ts';
import { showFailure, showLoading } from './show-state.ts';

/** What of the visitor's place is kept while a page is turned. */
type Keep = 'place' | 'nothing' | { readonly scrollY: number };

/**
 * Turns pages in place: a link or form of this site is fetched and its body put where the old one was, so that a quote opens beside
 * the text without a flicker. The address bar, the history and the keyboard go along. `turned` is called after each.
 */
export function turnPages(page: Document, turned: () => void): void {
  let running = new AbortController();
  history.scrollRestoration = 'manual';
  const turn = async (address: string, keep: Keep): Promise<void> => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const done = showLoading(page);
    try {
      const next = await fetchPage(address, signal);
      if (!next) return location.assign(address);
      if (!signal.aborted) put(page, next, keep);
      turned();
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
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link) go(event, addressOfLink(event, link), link.closest('[data-stay]') !== null);
  });
  page.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement) go(event, addressOfForm(event.target, event.submitter), false);
  });
  page.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement && target.form?.dataset['auto'] !== undefined) target.form.requestSubmit();
  });
  addEventListener('popstate', ({ state }) => void turn(location.href, { scrollY: placeIn(state) }));
}

/** How far down the page the visitor was when they left it, as `go` has noted it in the history. */
function placeIn(state: unknown): number {
  return typeof state === 'object' && state !== null && 'scrollY' in state ? Number(state.scrollY) : 0;
}

/** Whether an address shows the article that is on the page already, with another quote or paragraph chosen. */
function isSameArticle(address: string): boolean {
  const [, room, name] = location.pathname.split('/');
  return room === 'article' && new URL(address).pathname.startsWith(`/article/${name ?? ''}`);
}

function put(page: Document, next: Document, keep: Keep): void {
  const focused = page.activeElement?.getAttribute('href');
  const { scrollY: before } = window;
  page.title = next.title;
  page.body.replaceChildren(...next.body.childNodes);
  const places = [...page.querySelectorAll<HTMLElement>('a[href]')];
  const same =
    keep === 'place' && focused !== null ? places.find((link) => link.getAttribute('href') === focused) : undefined;
  (same ?? page.querySelector<HTMLElement>('main'))?.focus({ preventScroll: true });
  if (keep === 'nothing') scrollTo(0, 0);
  else scrollTo(0, keep === 'place' ? before : keep.scrollY);
  if (keep === 'nothing' && location.hash !== '') page.getElementById(location.hash.slice(1))?.scrollIntoView();
}
