import type { Socket } from 'node:net';

/** Where the server that a connection leads to answers GraphQL, for a client on the same machine: `http://[::1]:4000/graphql`. */
export function ownApiUrl({ localAddress, localPort }: Pick<Socket, 'localAddress' | 'localPort'>): string {
  const address = localAddress ?? '127.0.0.1';
  return `http://${address.includes(':') ? `[${address}]` : address}:${localPort ?? 80}/graphql`;
}
