import { DEFAULT_LIMITS } from '../graphql/limits/limits.ts';
import {
  byteCount,
  byteCountOrAll,
  oneOf,
  origins,
  text,
  wholeNumber,
  workerCount,
  type Reading,
  databaseUrls,
  webAddress,
} from './read-setting.ts';

/** One thing that can be set from outside. */
export interface Setting<Value> {
  /** As somebody would write it; empty: nothing. */
  readonly preset: string;
  /** Undefined when `written` makes no sense. */
  readonly reading: Reading<Value>;
}

function setting<Value>(preset: string | number, reading: Reading<Value>): Setting<Value> {
  return { preset: String(preset), reading };
}

/** How much is logged, from nothing to everything. */
const LOG_LEVELS = ['silent', 'error', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const TEN_MINUTES_MS = 600_000;
const ONE_YEAR_S = 31_536_000;

/** Every setting by its name in the environment, with what holds when it is not set. docs/configuration.md explains them. */
export const SETTINGS = {
  DATABASE_URL: setting('data/corpus.sqlite', text('the path of a SQLite file, or postgres://user:password@host/name')),
  DATABASE_READ_URLS: setting('', databaseUrls()),
  HOST: setting('127.0.0.1', text('an address of this machine, or 0.0.0.0 for all of them')),
  PORT: setting(4000, wholeNumber(0, 65_535)),
  WHOSAID_TIME_LIMIT_MS: setting(5000, wholeNumber(1, TEN_MINUTES_MS)),
  WHOSAID_READ_CONNECTIONS: setting(3, wholeNumber(1, 64)),
  WHOSAID_BODY_LIMIT: setting('256 KiB', byteCount(64 * 1024 * 1024)),
  WHOSAID_MAX_TOKENS: setting(2000, wholeNumber(1, 100_000)),
  WHOSAID_MAX_DEPTH: setting(DEFAULT_LIMITS.maxDepth, wholeNumber(1, 100)),
  WHOSAID_MAX_ALIASES: setting(DEFAULT_LIMITS.maxAliases, wholeNumber(0, 10_000)),
  WHOSAID_MAX_ROOT_FIELDS: setting(DEFAULT_LIMITS.maxRootFields, wholeNumber(1, 10_000)),
  WHOSAID_MAX_DIRECTIVES: setting(DEFAULT_LIMITS.maxDirectives, wholeNumber(0, 10_000)),
  WHOSAID_MAX_OBJECTS: setting(DEFAULT_LIMITS.maxObjects, wholeNumber(1, 100_000_000)),
  WHOSAID_MMAP: setting(0, byteCountOrAll(16 * 1024 * 1024 * 1024)),
  WHOSAID_WORKERS: setting(1, workerCount()),
  WHOSAID_MEMORY: setting('512 MiB', byteCount(1024 * 1024 * 1024 * 1024)),
  WHOSAID_ANSWER_CACHE: setting('all', byteCountOrAll(16 * 1024 * 1024 * 1024)),
  WHOSAID_CACHE_MAX_AGE: setting(0, wholeNumber(0, ONE_YEAR_S)),
  WHOSAID_DOCUMENTS: setting('', text('a folder with .graphql files')),
  WHOSAID_PUBLIC_URL: setting('', webAddress()),
  WHOSAID_CORS_ORIGIN: setting('', origins()),
  WHOSAID_LOG: setting('info', oneOf(LOG_LEVELS)),
};

export type SettingName = keyof typeof SETTINGS;
