import type { ReadSession, ReadSessionOptions } from '../store/connect/read-session.ts';
import type { Store } from '../store/store.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { Loaders } from './loaders/loaders.ts';

/** What the resolvers of one request share. The session is to be closed when the request is answered. */
export interface RequestContext {
  /** One unchanging view of the corpus. */
  readonly session: ReadSession;
  /** How large requests may be, for those that ask about it. */
  readonly limits: Limits;
  /** Made when the first resolver asks; most requests are answered without resolvers. */
  readonly loaders: Loaders;
}

/** The context of a new request. It borrows a database connection only when the request first reads. */
export function createContext(store: Store, options?: ReadSessionOptions, limits = DEFAULT_LIMITS): RequestContext {
  const session = store.openSession(options);
  let loaders: Loaders | undefined;
  return {
    session,
    limits,
    get loaders() {
      loaders ??= new Loaders(session);
      return loaders;
    },
  };
}
