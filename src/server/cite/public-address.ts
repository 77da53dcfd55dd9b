import type { Request } from 'express';

/** What a client may say of the host that it asked, for it to stand in an address. */
const HOST = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/**
 * The address of the server as visitors know it, without a slash at the end: `configured` where that is set (WHOSAID_PUBLIC_URL), else
 * what the request was sent to.
 */
export function publicAddress(configured: string, { headers }: Pick<Request, 'headers'>): string {
  if (configured !== '') return configured;
  const { host = '' } = headers;
  return `http://${HOST.test(host) ? host : 'localhost'}`;
}
