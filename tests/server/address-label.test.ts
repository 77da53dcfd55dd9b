import { expect, it } from 'vitest';
import { addressLabel } from '../../src/server/address-label.ts';

it.each([
  ['/', '/'],
  ['//', '/'],
  ['/graphql', '/graphql'],
  ['/export/quotes.csv', '/export/quotes.csv'],
  ['/search', '/search'],
  ['/search/', '/search'],
  ['/compare', '/compare'],
  ['/article/market-fire', '/article'],
  ['/article/market-fire/quote/gold.7', '/article'],
  ['/article/%E0%A4%A', '/article'],
  ['/speaker/ajmal-omar', '/speaker'],
  ['/speaker/NAME', '/speaker'],
  ['/article', 'other'],
  ['/article/', 'other'],
  ['/articles/market-fire', 'other'],
  ['/search/market', 'other'],
  ['/wp-login.php', 'other'],
  ['', 'other'],
])('%s is counted as %s', (path, label) => {
  expect(addressLabel(path)).toBe(label);
});
