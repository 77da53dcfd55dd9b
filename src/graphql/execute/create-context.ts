import type { ReadSessionOptions } from '../../store/connect/read-session.ts';
import type { Store } from '../../store/store.ts';
import type { RequestContext } from '../context.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.ts';
import { MarkedTexts } from '../marked-text/marked-texts.ts';
import { SelectedNodes } from './selected-nodes.ts';

/** The context of a new request. It borrows a database connection only when the request first reads. */
export function createContext(
  store: Store,
  options?: ReadSessionOptions,
  limits: Limits = DEFAULT_LIMITS,
): RequestContext {
  const session = store.openSession(options);
  let [nodes, texts]: [SelectedNodes | undefined, MarkedTexts | undefined] = [undefined, undefined];
  return {
    session,
    limits,
    // Made when the first field asks: most answers are selected as they are.
    get nodes() {
      return (nodes ??= new SelectedNodes(session));
    },
    get texts() {
      return (texts ??= new MarkedTexts(session));
    },
  };
}
