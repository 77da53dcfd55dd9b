import { expect, it } from 'vitest';
import { ownApiUrl } from '../../../src/server/reader/own-api-url.ts';

it.each([
  [{ localAddress: '127.0.0.1', localPort: 4000 }, 'http://127.0.0.1:4000/graphql'],
  [{ localAddress: '10.0.0.7', localPort: 80 }, 'http://10.0.0.7:80/graphql'],
  [{ localAddress: '::1', localPort: 4000 }, 'http://[::1]:4000/graphql'],
  [{ localAddress: '::ffff:127.0.0.1', localPort: 4000 }, 'http://[::ffff:127.0.0.1]:4000/graphql'],
  [{ localAddress: 'fe80::1%eth0', localPort: 4000 }, 'http://[::1]:4000/graphql'],
])('who has come in at %j finds the API at %s', (place, url) => {
  expect(ownApiUrl(place)).toBe(url);
  expect(URL.canParse(url)).toBe(true);
});

it('who has gone finds nothing', () => {
  expect(ownApiUrl({})).toBeUndefined();
});
