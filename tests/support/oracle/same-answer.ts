import type { CursorBook } from './cursor-book.ts';

/** Data of an answer, and whether it has errors. */
export interface ComparedAnswer {
  readonly data?: unknown;
  readonly errors?: readonly unknown[] | undefined;
}

/**
 * The first difference between two answers: a path and both values; undefined where they are the same. Values, their kinds and the
 * order of keys count. Which of several errors is reported depends on chance, so that only their presence counts.
 */
export function differenceOf(product: ComparedAnswer, oracle: ComparedAnswer, book: CursorBook): string | undefined {
  const inData = differenceAt(plain(product.data), plain(oracle.data), { path: 'data', book });
  if (inData !== undefined) return inData;
  const [wrong, refused] = [product, oracle].map(({ errors }) => JSON.stringify(errors ?? 'no error'));
  if ((product.errors === undefined) === (oracle.errors === undefined)) return undefined;
  return `errors: product ${wrong}, oracle ${refused}`;
}

interface Place {
  readonly path: string;
  readonly book: CursorBook;
}

function differenceAt(product: unknown, oracle: unknown, place: Place): string | undefined {
  if (isParent(product) && isParent(oracle) && Array.isArray(product) === Array.isArray(oracle))
    return differenceInside(product, oracle, place);
  if (product === oracle) return undefined;
  const { path, book } = place;
  if (typeof product === 'string' && book.isCursor(oracle) && book.pair(product, oracle)) return undefined;
  return `${path}: product ${JSON.stringify(product)}, oracle ${JSON.stringify(oracle)}`;
}

type Parent = Readonly<Record<string, unknown>>;

function differenceInside(product: Parent, oracle: Parent, { path, book }: Place): string | undefined {
  const [found, expected] = [Object.keys(product), Object.keys(oracle)];
  for (const key of found.filter((one) => expected.includes(one))) {
    const inside = differenceAt(product[key], oracle[key], { path: `${path}.${key}`, book });
    if (inside !== undefined) return inside;
  }
  if (found.join() === expected.join()) return undefined;
  return `${path}: product has ${found.join() || 'nothing'}, oracle has ${expected.join() || 'nothing'}`;
}

function isParent(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null;
}

/** As JSON carries it. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
