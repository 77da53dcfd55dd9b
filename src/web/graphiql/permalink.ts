import type { Operation } from './operation.ts';

/** Longer addresses are cut or refused somewhere on their way: in mail programs, proxies, or the 16 KiB header limit of Node. */
const LONGEST_LINK = 8000;

/** The operation that a link carries in its query string (`?query=…&variables=…&operationName=…`); undefined when there is none. */
export function readPermalink(search: string): Operation | undefined {
  const parameters = new URLSearchParams(search);
  const query = parameters.get('query');
  if (query === null || query.trim() === '') return undefined;
  return {
    query,
    variables: parameters.get('variables') ?? undefined,
    operationName: parameters.get('operationName') ?? undefined,
  };
}

/** The link that opens `operation` on the page at `address` (an absolute URL); undefined when it would be too long to travel. */
export function writePermalink(operation: Operation, address: string): string | undefined {
  const url = new URL(address);
  url.hash = '';
  url.search = '';
  url.searchParams.set('query', operation.query);
  if (operation.variables !== undefined && operation.variables.trim() !== '') {
    url.searchParams.set('variables', operation.variables);
  }
  if (operation.operationName !== undefined) url.searchParams.set('operationName', operation.operationName);
  return url.href.length > LONGEST_LINK ? undefined : url.href;
}
