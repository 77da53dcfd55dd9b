import { ServerResponse } from 'node:http';

/** A server whose database is back, and one that has restarted, answer again within a second. */
const RETRY_AFTER_S = '1';

/** Makes a response carry `Retry-After` when its status is 503, unless the code that answers has set another value. */
export function retryWhenUnavailable(response: ServerResponse): void {
  // An own property, because Express replaces the prototype of a response. Node calls it for every answer.
  Object.assign(response, { writeHead });
}

function writeHead(this: ServerResponse, ...head: Parameters<ServerResponse['writeHead']>): ServerResponse {
  if (head[0] === 503 && !this.hasHeader('Retry-After')) this.setHeader('Retry-After', RETRY_AFTER_S);
  ServerResponse.prototype.writeHead.apply(this, head);
  return this;
}
