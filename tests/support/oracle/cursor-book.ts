import type { Keys } from './compare-text.ts';
import { Refusal } from './refusal.ts';

const MARK = 'oracle cursor ';

/**
 * Which cursor of the product means which cursor of the oracle. A cursor is opaque, so its text is not compared. The oracle's cursor
 * says list, order and sort keys of its item. Where both answers have a cursor in the same place, the two become a pair. A cursor
 * that is in two pairs is a difference: the product then has one cursor for two items, or two for one. A cursor that an
 * operation gives is looked up here; one that the product never gave is invalid.
 */
export class CursorBook {
  readonly #oracleOf = new Map<string, string>();
  readonly #productOf = new Map<string, string>();
  readonly #byList = new Map<string, string[]>();

  /** The oracle's cursor of an item. */
  write(list: string, keys: Keys): string {
    return MARK + JSON.stringify([list, ...keys]);
  }

  /** Is it a cursor of the oracle? */
  isCursor(value: unknown): value is string {
    return typeof value === 'string' && value.startsWith(MARK);
  }

  /** Whether both mean the same item of the same list, as far as the pairs tell; then they are a pair. */
  pair(product: string, oracle: string): boolean {
    if ((this.#oracleOf.get(product) ?? oracle) !== oracle) return false;
    if ((this.#productOf.get(oracle) ?? product) !== product) return false;
    if (this.#oracleOf.has(product)) return true;
    this.#oracleOf.set(product, oracle);
    this.#productOf.set(oracle, product);
    const list = String(this.#contentOf(product)[0]);
    this.#byList.set(list, [...(this.#byList.get(list) ?? []), product]);
    return true;
  }

  /** The sort keys that a cursor of the product stands for; throws `Refusal` when it is no cursor of this list. */
  keysIn(product: string, list: string): Keys {
    const [name, ...keys] = this.#contentOf(product);
    if (name !== list) throw new Refusal(`"${product}" is no cursor of ${list}.`);
    return keys;
  }

  /** All known cursors of the product in lists of this name. */
  ofList(list: string): readonly string[] {
    return this.#byList.get(list) ?? [];
  }

  #contentOf(product: string): Keys {
    const oracle = this.#oracleOf.get(product);
    return oracle === undefined ? [] : (JSON.parse(oracle.slice(MARK.length)) as Keys);
  }
}
