import type { Pauser } from '../store/connect/in-steps.ts';

/** So many items of a list are completed in one turn of the event loop: about 10 ms. */
const CHUNK = 250;

/**
 * A long list for graphql-js, which completes all items of a list in one turn of the event loop, unless they are promises: these resolve
 * some at a time, with a pause between. The first of them rejects when the session is stopped. A short list is given as it is.
 */
export function inTurns<Item>(session: Pauser, items: readonly Item[]): readonly (Item | Promise<Item>)[] {
  if (items.length <= CHUNK) return items;
  const settle: { readonly resolve: (item: Item) => void; readonly reject: (reason: unknown) => void }[] = [];
  const promises = items.map(() => new Promise<Item>((resolve, reject) => settle.push({ resolve, reject })));
  const give = async (): Promise<void> => {
    for (const [index, item] of items.entries()) {
      if (index % CHUNK === 0) await session.pauseIfDue();
      settle[index]?.resolve(item);
    }
  };
  give().catch((error: unknown) => settle.forEach(({ reject }) => reject(error)));
  return promises;
}
