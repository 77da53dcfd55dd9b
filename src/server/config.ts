import { UserError } from '../corpus/user-error.ts';
import type { Limits } from '../graphql/limits/limits.ts';
import { suggest } from '../text/suggest.ts';
import { SETTINGS, type LogLevel, type Setting, type SettingName } from './settings.ts';

/** How the program was set up, read once when it starts. */
export interface Config {
  /** See `parseDatabaseUrl`. */
  readonly databaseUrl: string;
  /** Servers that follow that database, to be read in its stead; empty: none. */
  readonly readUrls: readonly string[];
  readonly host: string;
  /** 0: any port that is free. */
  readonly port: number;
  /** Time that the database may work for one request. */
  readonly timeLimitMs: number;
  readonly readConnections: number;
  /** Bytes of a SQLite file that readers may map into memory. */
  readonly mmapBytes: number;
  readonly bodyLimitBytes: number;
  /** Words and signs of one GraphQL document. */
  readonly maxTokens: number;
  readonly limits: Limits;
  /** Processes that answer requests. */
  readonly workers: number;
  /** Resident memory that a process may take, about; what is kept to be used again has a part of it (see `keptMemory`). */
  readonly memoryBytes: number;
  /** At most so much of that part is for answers; 0: none is kept. */
  readonly answerCacheBytes: number;
  /** For how long caches on the way may answer a GET without asking, in seconds. */
  readonly cacheMaxAgeS: number;
  /** Folder of the stored documents; '': the examples that come with the program. */
  readonly documentsFolder: string;
  /** Address of the server as visitors know it, without a slash at the end; '': what they say. */
  readonly publicUrl: string;
  /** Origins of the web pages elsewhere that may read the answers; empty: none. */
  readonly corsOrigins: readonly string[];
  readonly logLevel: LogLevel;
}

/** Values of settings as written, by name. What is undefined or empty is not set. */
export type WrittenSettings = Readonly<Partial<Record<SettingName, string | undefined>>>;

/** Names that begin so are ours: one that is not a setting has been misspelled. */
const OUR_PREFIX = 'WHOSAID_';

/**
 * The configuration from the environment, with `overrides` such as options of the command line before it. Throws `UserError`
 * CONFIG_INVALID, which names every value that makes no sense and what was expected.
 */
export function readConfig(
  overrides: WrittenSettings = {},
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const faults = unknownNames(environment);
  const written = (name: SettingName): string | undefined =>
    [overrides[name], environment[name]].find((value) => value !== undefined && value !== '');
  const config = readSettings((name, { preset, reading }) => {
    const given = written(name);
    const value = given === undefined ? undefined : reading.read(given.trim());
    if (given !== undefined && value === undefined)
      faults.push(`${name} is ${JSON.stringify(given)}. It must be ${reading.expected}.`);
    return value ?? reading.read(preset) ?? impossible(name);
  });
  if (faults.length > 0) throw new UserError('CONFIG_INVALID', faults.join('\n'));
  return config;
}

type Read = <Value>(name: SettingName, setting: Setting<Value>) => Value;

function readSettings(read: Read): Config {
  return {
    databaseUrl: read('DATABASE_URL', SETTINGS.DATABASE_URL),
    readUrls: read('DATABASE_READ_URLS', SETTINGS.DATABASE_READ_URLS),
    host: read('HOST', SETTINGS.HOST),
    port: read('PORT', SETTINGS.PORT),
    timeLimitMs: read('WHOSAID_TIME_LIMIT_MS', SETTINGS.WHOSAID_TIME_LIMIT_MS),
    readConnections: read('WHOSAID_READ_CONNECTIONS', SETTINGS.WHOSAID_READ_CONNECTIONS),
    mmapBytes: read('WHOSAID_MMAP', SETTINGS.WHOSAID_MMAP),
    bodyLimitBytes: read('WHOSAID_BODY_LIMIT', SETTINGS.WHOSAID_BODY_LIMIT),
    maxTokens: read('WHOSAID_MAX_TOKENS', SETTINGS.WHOSAID_MAX_TOKENS),
    limits: {
      maxDepth: read('WHOSAID_MAX_DEPTH', SETTINGS.WHOSAID_MAX_DEPTH),
      maxAliases: read('WHOSAID_MAX_ALIASES', SETTINGS.WHOSAID_MAX_ALIASES),
      maxRootFields: read('WHOSAID_MAX_ROOT_FIELDS', SETTINGS.WHOSAID_MAX_ROOT_FIELDS),
      maxDirectives: read('WHOSAID_MAX_DIRECTIVES', SETTINGS.WHOSAID_MAX_DIRECTIVES),
      maxObjects: read('WHOSAID_MAX_OBJECTS', SETTINGS.WHOSAID_MAX_OBJECTS),
    },
    workers: read('WHOSAID_WORKERS', SETTINGS.WHOSAID_WORKERS),
    memoryBytes: read('WHOSAID_MEMORY', SETTINGS.WHOSAID_MEMORY),
    answerCacheBytes: read('WHOSAID_ANSWER_CACHE', SETTINGS.WHOSAID_ANSWER_CACHE),
    cacheMaxAgeS: read('WHOSAID_CACHE_MAX_AGE', SETTINGS.WHOSAID_CACHE_MAX_AGE),
    documentsFolder: read('WHOSAID_DOCUMENTS', SETTINGS.WHOSAID_DOCUMENTS),
    publicUrl: read('WHOSAID_PUBLIC_URL', SETTINGS.WHOSAID_PUBLIC_URL),
    corsOrigins: read('WHOSAID_CORS_ORIGIN', SETTINGS.WHOSAID_CORS_ORIGIN),
    logLevel: read('WHOSAID_LOG', SETTINGS.WHOSAID_LOG),
  };
}

function unknownNames(environment: Readonly<Record<string, string | undefined>>): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith(OUR_PREFIX) && !Object.hasOwn(SETTINGS, name))
    .map((name) => {
      const near = suggest(withoutPrefix(name), Object.keys(SETTINGS).map(withoutPrefix));
      const meant = Object.keys(SETTINGS).find((setting) => near !== undefined && withoutPrefix(setting) === near);
      return `${name} is no setting.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
    });
}

function withoutPrefix(name: string): string {
  return name.startsWith(OUR_PREFIX) ? name.slice(OUR_PREFIX.length) : name;
}

function impossible(name: SettingName): never {
  throw new Error(`The preset of ${name} cannot be read.`);
}
