/** Addresses of this server that are not pages of the reader. */
const OTHER_ROOMS = /^\/(graphql|graphiql|cite|export|assets|metrics|healthz|readyz)(\/|$)/;

/** Where a click on a link leads, in the text or in a drawing, if the page is to be turned in place; undefined: it is the browser's business. */
export function addressOfLink(event: MouseEvent, link: Element): string | undefined {
  if (event.defaultPrevented || wantsOtherPlace(event)) return undefined;
  if (link.hasAttribute('target') || link.hasAttribute('download')) return undefined;
  const url = new URL(link.getAttribute('href') ?? '', location.href);
  const isWithinPage =
    !link.hasAttribute('data-again') &&
    url.hash !== '' &&
    url.pathname === location.pathname &&
    url.search === location.search;
  return isWithinPage || !isPage(url) ? undefined : url.href;
}

/** A new tab, a new window, a file: whatever the browser makes of other buttons and keys. */
function wantsOtherPlace({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
}

/** Where a form leads that asks by its address; fields that are empty are left out. */
export function addressOfForm(form: HTMLFormElement, submitter: HTMLElement | null): string | undefined {
  const url = new URL(form.action);
  if (form.method !== 'get' || !isPage(url)) return undefined;
  url.search = '';
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value);
  }
  return url.searchParams.has('save') ? undefined : url.href;
}

function isPage(url: URL): boolean {
  return url.origin === location.origin && !OTHER_ROOMS.test(url.pathname) && !url.searchParams.has('save');
}
