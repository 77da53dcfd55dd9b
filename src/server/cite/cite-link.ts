/** Addresses as clients write them: nothing in them could end the link or begin another. */
const PLAIN = /^[\w.~%&=+-]+$/;

/**
 * The header `Link` that says how to cite the answer to a stored document (RFC 8574), for the address that it was asked by and the revision
 * that answered; undefined for all other questions.
 */
export function citeLink(url: string | undefined, revision: string | undefined): string | undefined {
  if (url?.includes('document=') !== true || revision === undefined) return undefined;
  const search = url.slice(url.indexOf('?') + 1);
  return PLAIN.test(search) ? `<cite?revision=${revision}&${search}>; rel="cite-as"` : undefined;
}
