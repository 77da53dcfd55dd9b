import type { Pauser } from '../store/connect/in-steps.ts';

/** Lists up to this length are completed in one turn of the event loop. */
const SHORT = 20;

/**
 * A long list for graphql-js, which completes all items of a list in one turn of the event loop, unless they are promises: these resolve
 * one after another, with a pause where it is due. The first of them rejects when the session is stopped. A short list is given as it is.
 */
export function inTurns<Item>(session: Pauser, items: readonly Item[]): readonly (Item | Promise<Item>)[] {
  if (items.length <= SHORT) return items;
  const settle: { readonly resolve: (item: Item) => void; readonly reject: (reason: unknown) => void }[] = [];
  const promises = items.map(() => new Promise<Item>((resolve, reject) => settle.push({ resolve, reject })));
  const give = async (): Promise<void> => {
    for (const [index, item] of items.entries()) {
      // The item before is complete by now, with all that hangs on it.
      await session.pauseIfDue();
      settle[index]?.resolve(item);
    }
  };
  give().catch((error: unknown) => settle.forEach(({ reject }) => reject(error)));
  return promises;
}
