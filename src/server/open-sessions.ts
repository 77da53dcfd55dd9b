import type { Logger } from 'pino';
import type { ReadSession } from '../store/connect/read-session.ts';
import type { Caller } from './exchange.ts';

/** Why a session was cancelled: its caller has gone. No fault of ours, so it is not logged as one. */
export class ClientGone extends Error {
  override readonly name = 'ClientGone';
}

/** The read sessions of the requests that are being answered; each is closed once, whatever happens to its request. */
export class OpenSessions {
  readonly #sessions = new Set<ReadSession>();

  constructor(readonly logger: Logger) {}

  /** Ties a session to its caller: when that goes away, the database stops working for it. Whoever opened the session closes it. */
  tie(session: ReadSession, caller: Caller): void {
    this.#sessions.add(session);
    caller.whenGone(() => {
      if (!this.#sessions.has(session)) return;
      void session.cancel(new ClientGone('The client has gone.'));
      void this.close(session);
    });
  }

  /** Closes a session; resolves when its connection has been given back. */
  async close(session: ReadSession): Promise<void> {
    try {
      await session.close();
    } catch (error) {
      this.logger.error({ err: error }, 'a read session could not be closed');
    }
    this.#sessions.delete(session);
  }

  /** Refuses all that the open sessions still read, with this reason. */
  cancelAll(reason: Error): void {
    for (const session of this.#sessions) void session.cancel(reason);
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#sessions].map((session) => this.close(session)));
  }
}
