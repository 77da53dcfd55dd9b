/**
 * A page of this site as a document. Throws when nobody answers; undefined when what comes is no page. A page that tells of a
 * problem is a page.
 */
export async function fetchPage(address: string, signal?: AbortSignal): Promise<Document | undefined> {
  const response = await fetch(address, { headers: { accept: 'text/html' }, ...(signal && { signal }) });
  if (!response.headers.get('content-type')?.startsWith('text/html')) return undefined;
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
