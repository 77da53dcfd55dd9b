import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDatabaseUrl } from '../../../src/store/connect/database-address.ts';

describe('the address of a database', () => {
  it.each([
    ['postgres://ann:secret@host/news', 'postgres://ann:***@host/news'],
    ['postgres://host/news?user=ann&password=secret', 'postgres://host/news?user=ann&password=***'],
    ['postgres://host/news?PASSWORD=secret&sslmode=require', 'postgres://host/news?PASSWORD=***&sslmode=require'],
    ['postgresql://host/news?sslpassword=secret', 'postgresql://host/news?sslpassword=***'],
  ])('%s is shown without its password', (url, shownAs) => {
    expect(parseDatabaseUrl(url)).toEqual({ dialect: 'postgres', location: url, shownAs });
  });

  it.each(['news.sqlite', 'sqlite:news.sqlite', 'file:news.sqlite'])('%s is a file', (url) => {
    expect(parseDatabaseUrl(url).location).toBe(resolve('news.sqlite'));
  });
});
