import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/server/config.ts';
import { SETTINGS } from '../../src/server/settings.ts';

describe('the configuration', () => {
  it('is the presets where nothing is set, or is set to nothing', () => {
    expect(readConfig({ HOST: undefined }, { PORT: '' })).toEqual({
      databaseUrl: 'data/corpus.sqlite',
      readUrls: [],
      host: '127.0.0.1',
      port: 4000,
      timeLimitMs: 5000,
      readConnections: 3,
      mmapBytes: 0,
      bodyLimitBytes: 262_144,
      maxTokens: 2000,
      limits: { maxDepth: 15, maxAliases: 50, maxRootFields: 30, maxDirectives: 50, maxObjects: 50_000 },
      workers: 1,
      memoryBytes: 536_870_912,
      answerCacheBytes: Number.MAX_SAFE_INTEGER,
      cacheMaxAgeS: 0,
      documentsFolder: '',
      publicUrl: '',
      corsOrigins: [],
      logLevel: 'info',
    });
  });

  it('takes overrides before the environment, and the environment before the presets', () => {
    const { host, port } = readConfig({ PORT: '0' }, { PORT: '80', HOST: '0.0.0.0' });
    expect({ host, port }).toEqual({ host: '0.0.0.0', port: 0 });
  });

  it.each([
    ['WHOSAID_BODY_LIMIT', '1000', { bodyLimitBytes: 1000 }],
    ['WHOSAID_BODY_LIMIT', '64KiB', { bodyLimitBytes: 65_536 }],
    ['WHOSAID_BODY_LIMIT', '2 MiB', { bodyLimitBytes: 2_097_152 }],
    ['WHOSAID_MEMORY', '256 MiB', { memoryBytes: 268_435_456 }],
    ['WHOSAID_MEMORY', '2 GiB', { memoryBytes: 2_147_483_648 }],
    ['WHOSAID_ANSWER_CACHE', '0', { answerCacheBytes: 0 }],
    ['WHOSAID_ANSWER_CACHE', '1 MiB', { answerCacheBytes: 1_048_576 }],
    ['WHOSAID_WORKERS', '3', { workers: 3 }],
    ['WHOSAID_WORKERS', 'auto', { workers: availableParallelism() }],
    ['WHOSAID_PUBLIC_URL', 'https://a.example/news/', { publicUrl: 'https://a.example/news' }],
    ['WHOSAID_CORS_ORIGIN', 'https://a.example, http://b:1', { corsOrigins: ['https://a.example', 'http://b:1'] }],
    ['DATABASE_READ_URLS', 'postgres://a/b,postgres://c/d', { readUrls: ['postgres://a/b', 'postgres://c/d'] }],
    ['WHOSAID_LOG', 'silent', { logLevel: 'silent' }],
    ['PORT', ' 8080 ', { port: 8080 }],
  ])('reads %s=%s', (name, written, expected) => {
    expect(readConfig({}, { [name]: written })).toMatchObject(expected);
  });

  it.each([
    ['PORT', 'http', 'PORT is "http". It must be a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT is "65536". It must be a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT is "-1". It must be a whole number from 0 to 65535.'],
    ['WHOSAID_TIME_LIMIT_MS', '1.5', 'It must be a whole number from 1 to 600000.'],
    ['WHOSAID_BODY_LIMIT', '1 GB', 'It must be a size from 1 byte to 64 MiB, such as "262144", "256 KiB" or "1 MiB".'],
    ['WHOSAID_BODY_LIMIT', '65 MiB', 'It must be a size from 1 byte to 64 MiB'],
    ['WHOSAID_ANSWER_CACHE', 'much', 'It must be 0, a size up to 16384 MiB, such as "256 KiB" or "1 MiB", or "all".'],
    ['WHOSAID_WORKERS', '0', 'It must be a whole number from 1 to 256, or "auto".'],
    ['DATABASE_READ_URLS', 'postgres://a/b, corpus.sqlite', 'It must be a list of addresses parted by commas'],
    ['WHOSAID_LOG', 'loud', 'It must be one of "silent", "error", "info", "debug".'],
    ['WHOSAID_PUBLIC_URL', 'a.example', 'It must be an address such as'],
    ['WHOSAID_PUBLIC_URL', 'https://a.example/?q', 'It must be an address such as'],
    ['WHOSAID_CORS_ORIGIN', '*', 'It must be a list of origins parted by commas'],
    ['WHOSAID_CORS_ORIGIN', 'https://a.example/', 'It must be a list of origins parted by commas'],
    ['WHOSAID_MAX_DEPHT', '3', 'WHOSAID_MAX_DEPHT is no setting. Did you mean WHOSAID_MAX_DEPTH?'],
    ['WHOSAID_SOMETHING_ELSE', '3', 'WHOSAID_SOMETHING_ELSE is no setting.'],
  ])('refuses %s=%s and says what was expected', (name, written, message) => {
    const code = 'CONFIG_INVALID';
    const expected: unknown = expect.objectContaining({ code, message: expect.stringContaining(message) as string });
    expect(() => readConfig({}, { [name]: written })).toThrow(expected);
  });

  it('tells of everything that is wrong at once', () => {
    const wrong = { PORT: 'a', WHOSAID_LOG: 'b', WHOSAID_C: 'c' };
    expect(() => readConfig({}, wrong)).toThrow(/WHOSAID_C .*\nPORT .*\nWHOSAID_LOG /);
  });
});

describe('docs/configuration.md', () => {
  const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
  const rows = Array.from(page.matchAll(/^\| `([A-Z_]+)` +\| (?:`(.*?)`)? *\|/gm), ([, name = '', preset = '']) => [
    name,
    preset,
  ]);

  it('has a row for every setting, with the preset that the program has', () => {
    const presets = Object.entries(SETTINGS).map(([name, { preset }]) => [name, preset]);
    expect(rows.sort()).toEqual(presets.sort());
  });
});
