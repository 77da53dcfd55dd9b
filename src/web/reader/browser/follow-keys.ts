/** The keys of the pages: Ctrl-K or ⌘K goes to the search box, Escape closes the attribution. No key that types a letter does anything. */
export function followKeys(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'k' && (ctrlKey || metaKey)) goTo(event, page.querySelector<HTMLElement>('input[type="search"]'));
    if (key === 'Escape' && !isTyping(event.target)) page.querySelector<HTMLElement>('.attribution .close')?.click();
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
