import { availableParallelism } from 'node:os';

/** How a setting is read: what it can be, in words that follow "It must be", and its value, undefined when it is not that. */
export interface Reading<Value> {
  readonly expected: string;
  read(written: string): Value | undefined;
}

/** Any text; `expected` says what kind of. */
export function text(expected: string): Reading<string> {
  return { expected, read: (written) => written };
}

/** A whole number, both ends included. */
export function wholeNumber(least: number, most: number): Reading<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    read: (written) => between(/^\d{1,15}$/.test(written) ? Number(written) : NaN, least, most),
  };
}

const UNITS: Readonly<Record<string, number>> = { '': 1, KIB: 1024, MIB: 1024 ** 2, GIB: 1024 ** 3 };

/** A size in bytes, at most `most`: `262144`, `256 KiB`, `1 MiB`. */
export function byteCount(most: number): Reading<number> {
  return {
    expected: `a size from 1 byte to ${most / 1024 ** 2} MiB, such as "262144", "256 KiB" or "1 MiB"`,
    read: (written) => between(readBytes(written), 1, most),
  };
}

/** Stands for "all" among sizes: no size is larger. Unlike Infinity it can be sent to other processes as JSON. */
const ALL_BYTES = Number.MAX_SAFE_INTEGER;

/** A size in bytes, 0 for none, or "all" for as much as there is. */
export function byteCountOrAll(most: number): Reading<number> {
  return {
    expected: `0, a size up to ${most / 1024 ** 2} MiB, such as "256 KiB" or "1 MiB", or "all"`,
    read: (written) => (written === 'all' ? ALL_BYTES : between(readBytes(written), 0, most)),
  };
}

/** NaN when it is no size. */
function readBytes(written: string): number {
  const [, amount, unit = ''] = /^(\d{1,15}) ?([KMG]iB)?$/i.exec(written) ?? [];
  return Number(amount) * (UNITS[unit.toUpperCase()] ?? NaN);
}

const MOST_WORKERS = 256;

/** A number of processes; "auto": as many as there are cores to use. */
export function workerCount(): Reading<number> {
  const number = wholeNumber(1, MOST_WORKERS);
  return {
    expected: `${number.expected}, or "auto"`,
    read: (written) => (written === 'auto' ? availableParallelism() : number.read(written)),
  };
}

/** One of a few words. */
export function oneOf<Word extends string>(words: readonly Word[]): Reading<Word> {
  return {
    expected: `one of ${words.map((word) => `"${word}"`).join(', ')}`,
    read: (written) => words.find((word) => word === written),
  };
}

/** Origins of web pages, parted by commas; empty: none. */
export function origins(): Reading<readonly string[]> {
  return {
    expected: 'a list of origins parted by commas, such as "https://news.example, http://localhost:5173"',
    read(written) {
      const list = written.split(',').map((origin) => origin.trim());
      if (written === '') return [];
      return list.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin) ? list : undefined;
    },
  };
}

/** The address of a web site, or of a part of it, given without a slash at the end; empty: none. */
export function webAddress(): Reading<string> {
  return {
    expected: 'an address such as "https://whosaid.example" or "https://example.org/whosaid"',
    read(written) {
      const isPlain = URL.canParse(written) && /^https?:\/\/[^\s?#@"<>]+$/.test(written);
      return written === '' || isPlain ? written.replace(/\/+$/, '') : undefined;
    },
  };
}

/** Addresses of PostgreSQL databases, parted by commas; empty: none. */
export function databaseUrls(): Reading<readonly string[]> {
  return {
    expected: 'a list of addresses parted by commas, such as "postgres://two/news, postgres://three/news"',
    read(written) {
      const list = written.split(',').map((url) => url.trim());
      if (written === '') return [];
      return list.every((url) => /^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) ? list : undefined;
    },
  };
}

function between(value: number, least: number, most: number): number | undefined {
  return value >= least && value <= most ? value : undefined;
}
