/** Before this nobody has noticed that they wait. */
const PATIENCE_MS = 150;

/** Shows that a page is being fetched, until the function that it gives is called. */
export function showLoading(page: Document): () => void {
  const timer = setTimeout(() => {
    page.documentElement.classList.add('loading');
    page.getElementById('main')?.setAttribute('aria-busy', 'true');
  }, PATIENCE_MS);
  return () => {
    clearTimeout(timer);
    page.documentElement.classList.remove('loading');
    page.getElementById('main')?.removeAttribute('aria-busy');
  };
}

/** Says above the page that the next one could not be fetched, with a link to try again. */
export function showFailure(page: Document, address: string): void {
  page.querySelector('.failure')?.remove();
  const notice = page.createElement('p');
  notice.className = 'failure';
  notice.setAttribute('role', 'alert');
  const again = page.createElement('a');
  again.href = address;
  // The address bar has it already, so that a link to a place in the page would be taken for one within this page.
  again.dataset['again'] = '';
  again.textContent = 'Try again';
  notice.append('The server does not answer; what you see is the page before. ', again);
  page.getElementById('main')?.prepend(notice);
}
