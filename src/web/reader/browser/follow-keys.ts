/** The keys of the pages: `/` goes to the search box, Escape closes the attribution. */
export function followKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === '/') goTo(event, page.querySelector<HTMLElement>('input[type="search"]'));
    if (event.key === 'Escape') page.querySelector<HTMLElement>('.attribution .close')?.click();
  });
}

function goTo(event: Event, place: HTMLElement | null): void {
  if (!place) return;
  event.preventDefault();
  place.focus();
}

function isTyping(place: EventTarget | null): boolean {
  return place instanceof HTMLElement && place.closest('input, select, textarea') !== null;
}
