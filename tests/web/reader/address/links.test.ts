import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, isIdName, paragraphId, quoteId, speakerId } from '../../../../src/corpus/ids.ts';
import { pageOf, queryLink, questionOf, webAddress } from '../../../../src/web/reader/address/links.ts';
import { readVisit } from '../../../../src/web/reader/address/visit.ts';

/** Every kind of sign that names in ids may hold: letters, digits and marks of several scripts, `_`, `.` and `-`. */
const anyName = fc
  .string({ unit: fc.constantFrom(...'azAZ09_.-é王ذह', 'ि', '\u0301', '𝒳', '½'), minLength: 1, maxLength: 12 })
  .filter(isIdName);

const anyId = fc.oneof(
  anyName.map(articleId),
  anyName.map(speakerId),
  fc.tuple(anyName, fc.nat({ max: 99 })).map(([name, ordinal]) => paragraphId(name, ordinal + 1)),
  fc.tuple(anyName, anyName, fc.nat({ max: 99 })).map(([name, layer, number]) => quoteId(name, layer, number + 1)),
);

describe('the page of a thing', () => {
  it('is at the path that its id is', () => {
    expect(pageOf('article/market-fire/quote/gold.7')).toBe('/article/market-fire/quote/gold.7');
  });

  it('is found again by its address, whatever signs the id has', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const { pathname } = new URL(pageOf(id), 'http://127.0.0.1');
        expect(pathname).toBe(pageOf(id));
        expect(readVisit(pathname)?.path.join('/')).toBe(id);
      }),
      { seed: 62, numRuns: 1000 },
    );
  });

  it('can be asked for with values', () => {
    expect(pageOf('speaker/王芳', { verb: 'say', period: '' })).toBe('/speaker/%E7%8E%8B%E8%8A%B3?verb=say');
  });
});

describe('what follows the path of an address', () => {
  it('leaves out what is undefined, null, empty or false', () => {
    expect(questionOf({ a: undefined, b: null, c: '', d: false, e: [], f: [''] })).toBe('');
  });

  it('has numbers, flags and every value of a list', () => {
    expect(questionOf({ first: 0, whole: true, kind: ['direct', 'mixed'] })).toBe(
      '?first=0&whole=true&kind=direct&kind=mixed',
    );
  });

  it('is read again as it was written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a&=+%?#;/ \\\n"é王😀', '\u0000', '\u2028'), minLength: 1 }),
        (value) => {
          expect(readVisit(`/search${questionOf({ words: value })}`)?.asked.get('words')).toBe(value);
        },
      ),
      { seed: 63, numRuns: 500 },
    );
  });
});

describe('a link to a query', () => {
  const query = { name: 'Fire', text: 'query Fire($words: String!) { a & b }', variables: { words: '“fire” & smoke' } };

  it('carries the query, its variables and its name', () => {
    const asked = readVisit(queryLink('/graphql', query) ?? '')?.asked;
    expect(asked?.get('query')).toBe(query.text);
    expect(JSON.parse(asked?.get('variables') ?? '')).toEqual(query.variables);
    expect(asked?.get('operationName')).toBe('Fire');
  });

  it('is none when it would be too long to follow', () => {
    expect(queryLink('/cite', { ...query, text: 'x'.repeat(7000) })).toBeDefined();
    expect(queryLink('/cite', { ...query, text: 'x'.repeat(8000) })).toBeUndefined();
  });
});

describe('an address in the web', () => {
  it.each(['https://example.org/a?b#c', 'http://example.org', 'HTTPS://EXAMPLE.ORG'])('%s is followed', (url) => {
    expect(webAddress(url)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'ftp://example.org',
    '//example.org',
    '/search',
    'https:/example.org',
    'java\nscript:alert(1)//https://example.org',
    '',
    null,
    undefined,
  ])('%j is not', (url) => {
    expect(webAddress(url)).toBeUndefined();
  });
});
