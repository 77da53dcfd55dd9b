/** What a section keeps; the labels of the bytes in /metrics. */
export const MEMORY_KINDS = ['answers', 'requests', 'documents', 'plans', 'statements', 'tokenTests'] as const;
export type MemoryKind = (typeof MEMORY_KINDS)[number];

/** What a section is made with. */
export interface SectionOptions<Key, Value> {
  readonly kind: MemoryKind;
  /** The section's own limit, below that of the memory; undefined: none. */
  readonly mostBytes?: number | undefined;
  /** The section's own limit of entries; undefined: none. */
  readonly mostEntries?: number | undefined;
  /** Called for each entry that the limits remove or do not let in, or another one replaces. */
  readonly onEvict?: (value: Value, key: Key) => void;
}

/** A section as its memory sees it. */
interface Evictable {
  readonly kind: MemoryKind;
  readonly bytes: number;
  /** When its least recently used entry was used; undefined: it is empty. */
  readonly oldestUse: number | undefined;
  evictOldest(): void;
}

/** An entry larger than this share of a limit is not kept: it would remove too many others. */
const LARGEST_SHARE = 1 / 8;

/** An entry itself, its place in the map of its section, and what the map holds ready for more. */
const ENTRY_BYTES = 150;

/**
 * The memory of one process for what is kept to be used again, with one limit for all kinds of it. Each cache has a section; when the
 * sum of all is above the limit, the least recently used entry of all sections is removed.
 */
export class SharedMemory {
  readonly #sections = new Set<Evictable>();
  #bytes = 0;
  #uses = 0;

  /** `maxBytes` 0: nothing is kept. */
  constructor(readonly maxBytes: number) {}

  /** Bytes of all that is kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Bytes that sections of a kind keep. */
  bytesOf(kind: MemoryKind): number {
    return [...this.#sections].reduce((sum, section) => sum + (section.kind === kind ? section.bytes : 0), 0);
  }

  /** A new section. Close it when its owner ends before the memory. */
  section<Key, Value>(options: SectionOptions<Key, Value>): MemorySection<Key, Value> {
    const section = new MemorySection<Key, Value>(options, {
      maxBytes: this.maxBytes,
      nextUse: () => (this.#uses += 1),
      add: (bytes) => this.#add(bytes),
      remove: () => this.#sections.delete(section),
    });
    this.#sections.add(section);
    return section;
  }

  #add(bytes: number): void {
    this.#bytes += bytes;
    // An eviction gives bytes back by this method: it must not evict again inside.
    if (bytes <= 0) return;
    while (this.#bytes > this.maxBytes) {
      const oldest = this.#oldest();
      if (!oldest) return;
      oldest.evictOldest();
    }
  }

  #oldest(): Evictable | undefined {
    let [found, earliest]: [Evictable | undefined, number] = [undefined, Infinity];
    for (const section of this.#sections) {
      const { oldestUse = Infinity } = section;
      if (oldestUse < earliest) [found, earliest] = [section, oldestUse];
    }
    return found;
  }
}

/**
 * Makes one section for each owner, when it is first asked for: for a cache that belongs to the connections of a store and has no
 * object of its own.
 */
export function sectionOfOwner<Key, Value>(
  options: SectionOptions<Key, Value>,
): (owner: { readonly memory: SharedMemory }) => MemorySection<Key, Value> {
  const sections = new WeakMap<object, MemorySection<Key, Value>>();
  return (owner) => {
    const known = sections.get(owner);
    if (known) return known;
    const section = owner.memory.section(options);
    sections.set(owner, section);
    closings.set(owner, [...(closings.get(owner) ?? []), () => section.close()]);
    return section;
  };
}

/** What ends the sections that `sectionOfOwner` has made. */
const closings = new WeakMap<object, readonly (() => unknown)[]>();

/** Ends the sections of an owner that ends before its memory. */
export function closeSectionsOf(owner: object): void {
  for (const close of closings.get(owner) ?? []) close();
  closings.delete(owner);
}

/** What a section needs of its memory. */
interface Host {
  readonly maxBytes: number;
  nextUse(): number;
  add(bytes: number): void;
  remove(): void;
}

interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
  use: number;
}

/** The entries of one cache in a shared memory, least recently used first. */
export class MemorySection<Key, Value> implements Evictable {
  readonly #entries = new Map<Key, Entry<Value>>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(
    readonly options: SectionOptions<Key, Value>,
    readonly host: Host,
  ) {
    this.#mostBytes = Math.min(host.maxBytes, options.mostBytes ?? host.maxBytes);
  }

  get kind(): MemoryKind {
    return this.options.kind;
  }

  /** Whether it may keep anything. */
  get isOn(): boolean {
    return this.#mostBytes > 0;
  }

  get count(): number {
    return this.#entries.size;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get oldestUse(): number | undefined {
    return this.#oldest()?.[1].use;
  }

  /** The value, which is the most recently used one now. */
  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    // A map keeps the order in which its keys were added.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    entry.use = this.host.nextUse();
    return entry.value;
  }

  /** The value, which is no longer kept: nothing can evict it while it is used. Give it back with `keep`. */
  take(key: Key): Value | undefined {
    const entry = this.#remove(key);
    return entry?.value;
  }

  /** Keeps a value in place of the one with this key. `bytes`: what key and value take, without the entry itself. */
  keep(key: Key, value: Value, bytes: number): void {
    const before = this.#remove(key);
    if (before && before.value !== value) this.options.onEvict?.(before.value, key);
    const size = bytes + ENTRY_BYTES;
    if (size > this.#mostBytes * LARGEST_SHARE) return this.options.onEvict?.(value, key);
    this.#entries.set(key, { value, bytes: size, use: this.host.nextUse() });
    this.#bytes += size;
    this.host.add(size);
    const { mostEntries = Infinity } = this.options;
    while (this.#bytes > this.#mostBytes || this.count > mostEntries) this.evictOldest();
  }

  /** Evicts the least recently used entry. */
  evictOldest(): void {
    const [key] = this.#oldest() ?? [];
    const entry = key === undefined ? undefined : this.#remove(key);
    if (key !== undefined && entry) this.options.onEvict?.(entry.value, key);
  }

  /** Removes all entries and gives their values; none of them counts as evicted. */
  clear(): Value[] {
    const values = Array.from(this.#entries.values(), ({ value }) => value);
    this.#entries.clear();
    this.host.add(-this.#bytes);
    this.#bytes = 0;
    return values;
  }

  /** Ends the section: `clear`, and the memory knows it no longer. */
  close(): Value[] {
    const values = this.clear();
    this.host.remove();
    return values;
  }

  #oldest(): [Key, Entry<Value>] | undefined {
    const [oldest] = this.#entries;
    return oldest;
  }

  #remove(key: Key): Entry<Value> | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
    this.host.add(-entry.bytes);
    return entry;
  }
}
