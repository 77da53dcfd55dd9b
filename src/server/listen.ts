import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { UserError } from '../corpus/user-error.ts';

/** Where to listen. */
export interface Place {
  readonly host: string;
  /** 0: any port that is free. */
  readonly port: number;
}

/** Listens at a place. Throws `UserError` CONFIG_INVALID when that is not possible. */
export async function listen(server: Server, { host, port }: Place): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UserError('CONFIG_INVALID', `The server cannot listen at ${host}, port ${port}: ${explain(reason)}`);
  }
}

function explain(reason: string): string {
  if (reason === 'EADDRINUSE')
    return 'another program does. Stop it, or set PORT to another number, or 0 for any free one.';
  if (reason === 'EACCES') return 'this needs rights that you have not. Set PORT to a number above 1023.';
  return `${reason}. Set HOST to an address of this machine.`;
}

/** The port of a place, a free one if it is 0, if one can listen there at this moment. Throws `UserError` CONFIG_INVALID else. */
export async function findPort(place: Place): Promise<number> {
  const server = createServer();
  await listen(server, place);
  const port = Number(new URL(urlOf(server, place.host)).port);
  server.close();
  await once(server, 'close');
  return port;
}

/** Where a server can be reached from this machine. An address that means "all of them" is shown as the one of this machine. */
export function urlOf(server: Server, host: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server listens at no port.');
  const everywhere = ['0.0.0.0', '::', ''];
  const shown = everywhere.includes(host) ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${address.port}`;
}
