import type { Logger } from 'pino';
import type { ReadSession } from '../store/connect/read-session.ts';
import type { Caller } from './exchange.ts';

/** Why a session was cancelled: its caller has gone. No fault of ours, so it is not logged as one. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** The read sessions of the requests that are being answered; each is closed once, whatever happens to its request. */
export class OpenSessions {
  /** With what unties each from its caller. */
  readonly #sessions = new Map<ReadSession, () => void>();

  constructor(readonly logger: Logger) {}

  /** Ties a session to its caller: when that goes away, the database stops working for it. The code that opened the session closes it. */
  tie(session: ReadSession, caller: Caller): void {
    this.#sessions.set(session, () => undefined);
    const untie = caller.whenGone(() => {
      void session.cancel(new ClientGone('The client has gone.'));
      void this.close(session);
    });
    if (this.#sessions.has(session)) this.#sessions.set(session, untie);
  }

  /** Closes a session; resolves when its connection has been given back. */
  async close(session: ReadSession): Promise<void> {
    this.#sessions.get(session)?.();
    try {
      await session.close();
    } catch (error) {
      this.logger.error({ err: error }, 'a read session could not be closed');
    }
    this.#sessions.delete(session);
  }

  /** Refuses all that the open sessions still read, with this reason. */
  cancelAll(reason: Error): void {
    for (const session of this.#sessions.keys()) void session.cancel(reason);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#sessions.keys()].map((session) => this.close(session)));
  }
}
