import type { Storage } from '@graphiql/toolkit';

const PREFIX = 'whosaid:';

/**
 * The browser's storage under names of our own. Many GraphQL servers run at the same address in turn (localhost, port 4000);
 * without a prefix they would open each other's tabs. Where the browser forbids storage, tabs last as long as the page.
 */
export function ownStorage(): Storage {
  const items = browserStorage() ?? memoryStorage();
  const ownKeys = (): readonly string[] => items.keys().filter((key) => key.startsWith(PREFIX));
  return {
    getItem: (key) => items.get(PREFIX + key),
    setItem: (key, value) => items.set(PREFIX + key, value),
    removeItem: (key) => items.remove(PREFIX + key),
    clear: () => ownKeys().forEach((key) => items.remove(key)),
    get length() {
      return ownKeys().length;
    },
  };
}

interface Items {
  readonly keys: () => readonly string[];
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
}

function browserStorage(): Items | undefined {
  try {
    const storage = globalThis.localStorage;
    return {
      keys: () => Object.keys(storage),
      get: (key) => storage.getItem(key),
      set: (key, value) => storage.setItem(key, value),
      remove: (key) => storage.removeItem(key),
    };
  } catch {
    return undefined;
  }
}

function memoryStorage(): Items {
  const items = new Map<string, string>();
  return {
    keys: () => [...items.keys()],
    get: (key) => items.get(key) ?? null,
    set: (key, value) => void items.set(key, value),
    remove: (key) => void items.delete(key),
  };
}
