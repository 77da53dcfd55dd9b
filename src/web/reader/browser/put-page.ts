/** What of the visitor's place is kept while a page is turned: where they are, nothing, or where they were when they left it. */
export type Keep = 'place' | 'nothing' | { readonly scrollY: number };

/** Between a quote and the attribution that would lie over it. */
const ROOM_PX = 12;

/** Puts the body of a fetched page where the old one is. Keyboard and window go where the visitor is or wants to be. */
export function putPage(page: Document, next: Document, keep: Keep): void {
  const left = signsOf(page);
  const { scrollY: before } = window;
  page.title = next.title;
  page.body.replaceChildren(...next.body.childNodes);
  // What the address names: the browser would look for it only if it had loaded the page itself.
  const named = page.querySelector<HTMLElement>('[autofocus]');
  const goal = keep === 'nothing' ? (page.getElementById(location.hash.slice(1)) ?? named) : named;
  focus((keep === 'nothing' ? undefined : placeOf(page, left)) ?? goal ?? page.getElementById('main'));
  if (keep === 'nothing') scrollTo(0, 0);
  else scrollTo(0, keep === 'place' ? before : keep.scrollY);
  if (keep === 'nothing') goal?.scrollIntoView();
  if (goal) reveal(page, goal);
}

/** A link as it is found again in another page: by what it is called there, else by where it leads. */
interface Sign {
  readonly name: string | null;
  readonly href: string | null;
  readonly words: string | null;
}

/** Signs of the link in focus, and of the quote whose attribution is open. */
function signsOf(page: Document): readonly Sign[] {
  const places = [page.activeElement, page.getElementById('quote')];
  return places.flatMap((place) => (place?.hasAttribute('href') ? [signOf(place)] : []));
}

function signOf(place: Element): Sign {
  return { name: place.getAttribute('data-place'), href: place.getAttribute('href'), words: place.textContent };
}

function placeOf(page: Document, signs: readonly Sign[]): HTMLElement | undefined {
  const places = [...page.querySelectorAll<HTMLElement>('a[href]')].map((place) => ({ place, sign: signOf(place) }));
  for (const { name, href, words } of signs) {
    const found =
      places.find(({ sign }) => name !== null && sign.name === name) ??
      places.find(({ sign }) => sign.href === href && sign.words === words) ??
      places.find(({ sign }) => sign.href === href);
    if (found) return found.place;
  }
  return undefined;
}

function focus(place: HTMLElement | null): void {
  if (place && !place.matches('a[href], button, input, select, [tabindex]')) place.tabIndex = -1;
  place?.focus({ preventScroll: true });
}

/** Scrolls to a place that is out of sight, or under the attribution, which lies over the foot of narrow screens. */
function reveal(page: Document, place: HTMLElement): void {
  const panel = page.getElementById('attribution');
  const { top, bottom } = place.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) place.scrollIntoView();
  if (!panel || getComputedStyle(panel).position !== 'fixed') return;
  const rect = place.getBoundingClientRect();
  const covered = rect.bottom + ROOM_PX - panel.getBoundingClientRect().top;
  if (covered > 0) scrollBy(0, Math.min(covered, rect.top));
}
