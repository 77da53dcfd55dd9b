import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locateJsonError } from '../../../src/formats/native/locate-json-error.ts';

/** The error is expected where the mark ✗ stands. */
it.each([
  ['{"a": 1 ✗"b": 2}', 'Found "\\"" where a comma or "}" should stand.'],
  ['{"a": 1,✗}', 'Found "}" where a key in double quotation marks should stand.'],
  ["{✗'a': 1}", 'Found "\'" where a key in double quotation marks or "}" should stand.'],
  ['{"a" ✗1}', 'Found "1" where a colon should stand.'],
  ['[1, 2✗}', 'Found "}" where a comma or "]" should stand.'],
  ['[1, ✗]', 'Found "]" where a value should stand.'],
  ['{"a": ✗NaN}', 'Found "NaN" where a value should stand.'],
  ['[1] ✗[2]', 'Found "[" where the end of the document should stand.'],
  ['{"a": [1✗', 'The document ends where a comma or "]" should follow.'],
  ['{"a": ✗"open}', 'The string that starts here is not closed'],
  ['["\\n", ✗"\n"]', 'The string that starts here is not closed, or holds a line break'],
  ['[✗"\\x"]', 'unknown escape'],
  ['✗😀', 'Found "😀" where a value should stand.'],
  ['✗', 'The document ends where a value should follow.'],
])('%s', (marked, message) => {
  const found = locateJsonError(marked.replace('✗', ''));
  expect(found?.offset).toBe(marked.indexOf('✗'));
  expect(found?.message).toContain(message);
});

it('finds an error exactly where JSON.parse refuses', () => {
  const pieces = fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '"', '\\', '1', '-', '0', '.5', 'e3', 'true', 'null', ' ', '\n', '\u007f', '😀', '\ud83d');
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''))), (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(locateJsonError(text) === undefined, text).toBe(isJson);
    }),
    { seed: 3, numRuns: 3000 },
  );
});

it('reads deep and long documents', () => {
  expect(locateJsonError('['.repeat(100_000))?.offset).toBe(100_000);
  expect(locateJsonError(`["${'long '.repeat(1_000_000)}"]`)).toBeUndefined();
});
