import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';
import { SearchQueryError } from '../../src/search/search-query-error.ts';

/** The error of a query that is wrong at one place. */
function errorOf(query: string): SearchQueryError {
  try {
    parseQuery(query);
  } catch (error) {
    if (error instanceof SearchQueryError) return error;
    throw error;
  }
  throw new Error(`No error in: ${query}`);
}

describe('a wrong query is refused with the column and what was expected', () => {
  test.each<[query: string, column: number, message: string]>([
    ['(prison', 1, 'the parenthesis is not closed. Close it with ")", or leave it out.'],
    ['prison)', 7, '")" closes nothing. Open a parenthesis before it, or leave it out.'],
    [')(', 1, '")" stands where a word should. Put a word before it, or leave it out.'],
    [':-)', 3, '")" stands where a word should.'],
    ['()', 1, 'the parentheses hold no word. Put words in them, or leave them out.'],
    ['prison OR (-)', 11, 'the parentheses hold no word.'],
    ['(((', 3, 'the parenthesis is not closed.'],
    ['"prison attack', 1, 'the quotation mark " is not closed. Close it behind the last word of the phrase'],
    ['prison ”', 8, 'the quotation mark ” is not closed.'],
    [
      'AND',
      1,
      'AND has nothing to join on its left. To look for the word itself, write it in small letters between quotation marks: "and".',
    ],
    ['prison AND', 8, 'AND has nothing to join on its right.'],
    ['prison AND -', 8, 'AND has nothing to join on its right.'],
    ['OR prison', 1, 'OR has nothing to join on its left.'],
    ['prison AND OR attack', 8, 'AND has nothing to join on its right.'],
    ['a NOT', 3, 'NOT has nothing to join on its right.'],
    ['(a OR)', 4, 'OR has nothing to join on its right.'],
    ['a NEAR', 3, 'NEAR has nothing to join on its right.'],
    ['NEAR(prison attack)', 1, 'NEAR has nothing to join on its left.'],
    [
      'a NEAR/ b',
      8,
      'NEAR/ lacks its distance. Give the most words that may stand between, a whole number from 0 to 100: NEAR/3.',
    ],
    ['a NEAR/x b', 8, '"x" is no distance for NEAR.'],
    ['a NEAR/101 b', 8, '"101" is no distance for NEAR.'],
    ['a NEAR/-1 b', 8, '"-1" is no distance for NEAR.'],
    ['a NEAR/3 b NEAR/3 c', 12, 'NEAR joins two sides only. Join two NEAR by AND, as in a NEAR/3 b AND b NEAR/3 c.'],
    ['a NEAR/3 (b c)', 10, 'NEAR cannot join this. On each side it takes a word, a phrase, a pattern, or some of them'],
    ['(NOT a) NEAR b', 1, 'NEAR cannot join this.'],
    ['a NEAR/3 (b NEAR/3 c)', 10, 'NEAR cannot join this.'],
    ['a WITHIN quote NEAR b', 16, 'NEAR cannot join this.'],
    ['a WITHIN', 9, 'WITHIN cannot be followed by the end of the query. Hits can lie within quote or within source'],
    ['a WITHIN quotes', 10, 'WITHIN cannot be followed by "quotes". Did you mean "quote"?'],
    ['[word="a"] within s', 19, 'WITHIN cannot be followed by "s". Hits can lie within quote or within source'],
    [`a${'?'.repeat(1000)}b`, 1, `"a${'?'.repeat(29)}…" has too many wildcards in a word.`],
    [`a${' WITHIN quote'.repeat(51)}`, 653, 'WITHIN nested more than 50 deep.'],
    ['WITHIN quote', 1, 'WITHIN has nothing to join on its left.'],
  ])('%s', (query, column, message) => {
    expect(errorOf(query).message).toContain(`Column ${column}: ${message}`);
    expect(errorOf(query)).toMatchObject({ code: 'QUERY_INVALID', column, expected: expect.stringMatching(/./) });
  });

  test.each<[query: string, column: number, message: string]>([
    ['[lema="sign"]', 2, 'unknown attribute "lema". Did you mean "lemma"? Attributes are word, lemma, pos.'],
    [
      '𝒳 é [tag="NN"]',
      6,
      'unknown attribute "tag". Attributes are word, lemma, pos. To look for plain words, leave out',
    ],
    ['so [sic] he', 5, 'unknown attribute "sic".'],
    ['[]]', 3, '"]" closes nothing. Open a token pattern before it, [lemma="say"], or leave it out.'],
    ['a [', 3, 'the token pattern is not finished: expected an attribute. Close it with "]"'],
    ['[word', 1, 'the token pattern is not finished: expected "=" or "!=".'],
    ['[word="a"', 1, 'the token pattern is not finished: expected "&", "|" or "]".'],
    ['[word=deal]', 7, '"d" cannot stand here: the value stands between quotation marks, word="…".'],
    ['["deal"]', 2, 'a quotation mark cannot stand here: a condition begins with its attribute.'],
    ['[word=="a"]', 7, '"=" cannot stand here'],
    ['[word>"a"]', 6, '">" cannot stand here: word is compared with = or !=.'],
    ['[word="a" lemma="b"]', 11, '"l" cannot stand here: a token pattern ends with "]". Expected "&", "|" or "]"'],
    ['[word="a" &]', 12, '"]" cannot stand here: a condition begins with its attribute.'],
    ['[(word="a"]', 11, '"]" cannot stand here: an opened parenthesis is closed.'],
    ['[word="a" %x]', 11, 'unknown flag "%x". Flags are %c (ignore case), %d (ignore accents) and %cd (both).'],
    ['[word="a" %]', 11, 'unknown flag "%".'],
    [
      '[]{101}',
      3,
      '"{101}" is no number of repetitions. Write {2}, {2,} or {2,5}, the smaller number first, at most 100.',
    ],
    ['[]{3,2}', 3, '"{3,2}" is no number of repetitions.'],
    ['[]{2', 3, '"{2" is no number of repetitions.'],
    ['[]{,2}', 3, '"{,2}" is no number of repetitions.'],
    ['[]{0}', 3, 'a token cannot be there zero times. Leave it out, or ask for {0,1}.'],
    ['[]**', 4, '"*" is a second quantifier.'],
    ['[] {2}{3}', 7, '"{" is a second quantifier.'],
  ])('in a token pattern: %s', (query, column, message) => {
    expect(errorOf(query).message).toContain(`Column ${column}: ${message}`);
    expect(errorOf(query)).toMatchObject({ code: 'QUERY_INVALID', column, expected: expect.stringMatching(/./) });
  });

  test.each<[value: string, column: number, message: string]>([
    ['a', 7, 'the value is not closed. Put a quotation mark behind it'],
    ['a\\"', 7, 'the value is not closed.'],
    ['a(b"', 9, 'the parenthesis in the value is not closed. Close it, or write \\( for the sign.'],
    ['a)b"', 9, '")" closes nothing in the value. To look for the sign, write \\).'],
    ['*a"', 8, '"*" has nothing to repeat. To look for the sign, write \\*.'],
    ['a|+"', 10, '"+" has nothing to repeat.'],
    ['a**"', 10, '"*" is a second quantifier.'],
    ['a}"', 9, '"}" closes nothing in the value.'],
    ['[a"', 8, 'the class of characters is not closed. Close it with "]", or write \\[ for the sign.'],
    ['[]"', 8, 'the class of characters is empty. Put characters in it, as in [a-z].'],
    ['[z-a]"', 9, 'the range z-a runs backwards. Write a-z.'],
    ['\\d+"', 8, '\\d has no meaning here. Write a class such as [0-9] or [a-z], or "." for any character.'],
    ['^a$"', 8, '"^" is not needed: the whole value is compared.'],
    ['a{1000}"', 9, '"{1000}" is no number of repetitions.'],
    ['a{2"', 9, '"{2" is no number of repetitions.'],
    [
      '(a{100}){100}"',
      7,
      'the regular expression "(a{100}){100}" repeats too much. Use * or + instead of large numbers.',
    ],
  ])('in a value: [word="%s', (value, column, message) => {
    const query = `[word="${value}${value.endsWith('"') ? ']' : ''}`;
    expect(errorOf(query).message).toContain(`Column ${column}: ${message}`);
    expect(errorOf(query)).toMatchObject({ code: 'QUERY_INVALID', column, expected: expect.stringMatching(/./) });
  });

  test('a culprit of any length is quoted short', () => {
    expect(errorOf(`[${'x'.repeat(9000)}="a"]`).message).toContain(`unknown attribute "${'x'.repeat(30)}…".`);
  });
});
