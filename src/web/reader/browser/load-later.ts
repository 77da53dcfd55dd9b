import { fetchPage } from './fetch-page.ts';

/**
 * Loads the parts of a page that take longer than the rest: a section with `data-later` holds the address of a page on which the section
 * with the same id is whole. Until then it shows what the server has drawn, a link to that page among it.
 */
export function loadLater(page: Document): void {
  for (const section of page.querySelectorAll<HTMLElement>('[data-later]')) void load(section);
}

async function load(section: HTMLElement): Promise<void> {
  const { later = '' } = section.dataset;
  delete section.dataset['later'];
  section.ariaBusy = 'true';
  const whole = await fetchPage(later).then(
    (page) => page?.getElementById(section.id),
    () => undefined,
  );
  section.ariaBusy = null;
  if (whole) section.replaceWith(whole);
  else showFailure(section);
}

/** Says that the part did not come, and lets the visitor ask for it again by the link that was there. */
function showFailure(section: HTMLElement): void {
  const waiting = section.querySelector('.waiting');
  const again = waiting?.querySelector('a');
  if (again) again.textContent = 'Try again';
  waiting?.replaceChildren('This part could not be loaded. ', again ?? '');
}
