import { fetchPage } from './fetch-page.ts';

/**
 * Loads the parts of a page that take longer than the rest: a section with `data-later` holds the address of a page on which the section
 * with the same id is whole. Until then it shows what the server has drawn, a link to that page among it. The links to the query behind
 * the page become those of the whole page, whose figures are then shown. `signal` ends when the visitor leaves the page.
 */
export function loadLater(page: Document, signal: AbortSignal): void {
  for (const section of page.querySelectorAll<HTMLElement>('[data-later]')) void load(page, section, signal);
}

async function load(page: Document, section: HTMLElement, signal: AbortSignal): Promise<void> {
  const { later = '' } = section.dataset;
  delete section.dataset['later'];
  section.ariaBusy = 'true';
  const whole = await fetchPage(later, signal).catch(() => undefined);
  if (signal.aborted) return;
  section.ariaBusy = null;
  const part = whole?.getElementById(section.id);
  if (!part) return showFailure(section);
  section.replaceWith(part);
  const behind = whole?.querySelector('.behind');
  if (behind) page.querySelector('.behind')?.replaceWith(behind);
}

/** Says that the part did not come, and lets the visitor ask for it again by the link that was there. */
function showFailure(section: HTMLElement): void {
  const waiting = section.querySelector('.waiting');
  const again = waiting?.querySelector('a');
  if (again) again.textContent = 'Try again';
  waiting?.replaceChildren('This part could not be loaded. ', again ?? '');
}
