import type { Socket } from 'node:net';

/**
 * Where the server that a connection leads to answers GraphQL, for a client on the same machine: `http://[::1]:4000/graphql`. An
 * address that holds within one network only cannot stand in a URL (RFC 3986 has no place for its zone); whoever listens there
 * mostly listens at all addresses. Undefined: the connection is closed.
 */
export function ownApiUrl({ localAddress, localPort }: Place): string | undefined {
  if (localAddress === undefined || localPort === undefined) return undefined;
  return `http://${hostOf(localAddress)}:${localPort}/graphql`;
}

type Place = Pick<Socket, 'localAddress' | 'localPort'>;

function hostOf(address: string): string {
  if (address.includes('%')) return '[::1]';
  return address.includes(':') ? `[${address}]` : address;
}
