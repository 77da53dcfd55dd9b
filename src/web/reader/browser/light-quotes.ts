const LIT = 'lit';

/** Lights up all parts of a quote, its source and its cue, while the visitor points at one of them or has it in focus. */
export function lightQuotes(page: Document): void {
  const light = (event: Event): void => show(page, markOf(event.target));
  page.addEventListener('pointerover', light);
  page.addEventListener('focusin', light);
  page.addEventListener('pointerout', () => show(page, markOf(page.activeElement)));
  page.addEventListener('focusout', () => show(page, undefined));
}

/** The number of the innermost quote at a place: "gold.7". */
function markOf(place: EventTarget | null): string | undefined {
  const marked = place instanceof Element ? place.closest<HTMLElement>('[data-quotes]') : null;
  return marked?.dataset['quotes']?.split(' ').at(-1);
}

function show(page: Document, quote: string | undefined): void {
  for (const lit of page.querySelectorAll(`.${LIT}`)) lit.classList.remove(LIT);
  if (quote === undefined) return;
  for (const part of page.querySelectorAll(`[data-quotes~="${CSS.escape(quote)}"]`)) part.classList.add(LIT);
}
