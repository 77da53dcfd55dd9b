import type { SharedMemory } from '../memory/shared-memory.ts';
import type { BorrowOptions, Lease, Readers } from './lease.ts';
import { LostConnection } from './lost-connection.ts';
import { parsePosition } from './position.ts';
import { PostgresReaders } from './postgres-readers.ts';
import { WatchedPlace } from './watched-place.ts';

/** Where a corpus can be read. */
export interface ReadPlacesOptions {
  /** URL of the primary, which is asked when no replica can answer. */
  readonly primary: string;
  readonly replicas: readonly string[];
  /** Connections to each of them. */
  readonly count: number;
  readonly memory: SharedMemory;
}

/**
 * The read connections to several copies of a corpus: replicas, in turn, and the primary where no replica can answer. A replica
 * is left out from the moment at which a connection to it breaks, or when it has said nothing for 2 s, and asked again each second.
 */
export class ReadPlaces implements Readers {
  readonly spares: number;
  readonly hasCopies = true;
  #turn = 0;

  private constructor(
    readonly primary: PostgresReaders,
    readonly replicas: readonly WatchedPlace[],
  ) {
    this.spares = replicas.length + primary.spares;
  }

  /** Asks every replica once whether it is there, so that the first request goes to one that is. */
  static async open({ primary, replicas, count, memory }: ReadPlacesOptions): Promise<ReadPlaces> {
    const places = replicas.map((url) => new WatchedPlace(url, count, memory));
    await Promise.all(places.map((place) => place.look()));
    for (const place of places) place.watch();
    return new ReadPlaces(new PostgresReaders(primary, count, memory), places);
  }

  get memory(): SharedMemory {
    return this.primary.memory;
  }

  async borrow(options: BorrowOptions): Promise<Lease> {
    const atLeast = parsePosition(options.atLeast ?? '0/0') ?? 0n;
    this.#turn += 1;
    const lease = await this.#borrowReplica(atLeast, options);
    if (lease) return lease;
    try {
      return ofCopy(await this.primary.borrow(options));
    } catch (error) {
      if (!(error instanceof LostConnection)) throw error;
      // A replica may be back since it was asked last.
      await Promise.all(this.replicas.map((place) => place.look()));
      const late = await this.#borrowReplica(atLeast, options);
      if (late) return late;
      throw error;
    }
  }

  /** A connection to the next replica that is there and has reached the position; undefined: there is none. */
  async #borrowReplica(atLeast: bigint, options: BorrowOptions): Promise<Lease | undefined> {
    for (const index of this.replicas.keys()) {
      const place = this.replicas[(this.#turn + index) % this.replicas.length];
      if (!place?.has(atLeast)) continue;
      try {
        return ofCopy(await place.borrow(options));
      } catch (error) {
        if (!(error instanceof LostConnection)) throw error;
      }
    }
    return undefined;
  }

  async close(): Promise<void> {
    await Promise.all([this.primary, ...this.replicas].map((place) => place.close()));
  }
}

/** Copies differ for a moment after each write, so whoever reads one must be able to tell which state it has. */
function ofCopy(lease: Lease): Lease {
  return { ...lease, alwaysBegins: true };
}
