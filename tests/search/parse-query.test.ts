import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';
import { printQuery } from '../../src/search/print-query.ts';
import { tooManyWords } from '../../src/search/search-query-error.ts';

const read = (text: string) => printQuery(parseQuery(text));

describe('parseQuery', () => {
  test.each(['', ' \n', '*', '***', '?!', '""', '“ ”', '- – —', '❤\ufe0f', ': -', '"…"*', '{} + %', '?*?'])(
    'a query of punctuation alone matches nothing: %j',
    (text) => {
      expect(parseQuery(text)).toEqual({ type: 'nothing' });
    },
  );

  test('the tree says which words, in which order, with which ending', () => {
    expect(parseQuery('Prime-Min* NOT (x OR “y z”)')).toEqual({
      type: 'and',
      parts: [
        { type: 'phrase', words: ['prime', 'min'], prefix: true },
        {
          type: 'not',
          part: {
            type: 'or',
            parts: [
              { type: 'phrase', words: ['x'], prefix: false },
              { type: 'phrase', words: ['y', 'z'], prefix: false },
            ],
          },
        },
      ],
    });
  });

  test('the tree of a token pattern says what is asked of each token, and how many there may be', () => {
    expect(parseQuery('[word="Deal" %c] []{0,3} [lemma!="sign|make"] WITHIN quote')).toEqual({
      type: 'within',
      region: 'quote',
      part: {
        type: 'pattern',
        steps: [
          { test: attribute('word', { type: 'literal', text: 'Deal' }, { ignoresCase: true }), min: 1, max: 1 },
          { test: undefined, min: 0, max: 3 },
          {
            test: {
              type: 'not',
              part: attribute('lemma', {
                type: 'choice',
                parts: [
                  { type: 'literal', text: 'sign' },
                  { type: 'literal', text: 'make' },
                ],
              }),
            },
            min: 1,
            max: 1,
          },
        ],
      },
    });
  });

  test('a word with a wildcard is a pattern over folded words', () => {
    const parts = [{ type: 'literal', text: 'wom' }, { type: 'any' }, { type: 'literal', text: 'n' }];
    expect(parseQuery('Wom?n')).toEqual({
      type: 'pattern',
      steps: [{ test: attribute('folded', { type: 'sequence', parts }), min: 1, max: 1 }],
    });
  });

  test.each([
    ['a OR NOT b c', 'a OR NOT b AND c'],
    ['a AND (b AND (c d))', 'a AND b AND c AND d'],
    ['a OR (b OR (c))', 'a OR b OR c'],
    ['NOT (NOT (a b)) c', 'a AND b AND c'],
    ['NOT NOT NOT a', 'NOT a'],
    ['a(b)c', 'a AND b AND c'],
    ['a"b c"d', 'a AND "b c" AND d'],
    ['"(a OR b)"', '"a or b"'],
    ['„a b“ «c d»', '"a b" AND "c d"'],
    ['and or not near within', 'and AND or AND not AND near AND within'],
    ['+a -b ^c ~d {e} \\f; DROP', 'a AND b AND c AND d AND e AND f AND drop'],
    ["a' & b | !c <-> d:*", 'a AND b AND c AND d'],
    ['NEAR-miss NEAR: NEARBY', '"near miss" AND near AND nearby'],
  ])('%s reads as %s', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  test.each([
    ['a * b', 'a AND b'],
    ['*a', '*a'],
    ['a**', 'a*'],
    ['a*, b', 'a* AND b'],
    ['a.*', 'a'],
    ['a*b', 'a*b'],
    ['a?b?c', 'a?b?c'],
    ['a?', 'a'],
    ['?a', 'a'],
    ['a?*', 'a?*'],
    ['a? b', 'a AND b'],
    ['a*?b', 'a*?b'],
    ['"a* b"', '"a* b"'],
    ['"a b*"', '"a b*"'],
    ['"a b"*', '"a b*"'],
    ['"will he? no"', '"will he no"'],
    ['c-a?t', '"c a?t"'],
    ['a❤\ufe0f*', 'a'],
    ['東京*', '"東 京*"'],
  ])('wildcards: %s reads as %s', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  test.each([
    ['a NEAR b', 'a NEAR/10 b'],
    ['a NEAR/0 "b c"', 'a NEAR/0 "b c"'],
    ['x a NEAR/3 b y', 'x AND a NEAR/3 b AND y'],
    ['NOT a NEAR/3 b', 'NOT a NEAR/3 b'],
    ['(a OR b) NEAR/03 (c)', '(a OR b) NEAR/3 c'],
    ['[pos="NN"]+ NEAR/100 wom?n', '[pos="NN"]{1,100} NEAR/100 wom?n'],
    ['a NEAR/2 b WITHIN quote', 'a NEAR/2 b WITHIN quote'],
    ['(a OR b) within Quote', '(a OR b) WITHIN quote'],
    ['[]+ within source within quote', '[]{1,100} WITHIN source WITHIN quote'],
    ['a WITHIN source OR b', 'a WITHIN source OR b'],
    ['NOT (a) within quote', 'NOT a WITHIN quote'],
    ['(NOT a) WITHIN quote', '(NOT a) WITHIN quote'],
    ['a within quote', 'a AND within AND quote'],
    ['(a OR b) "within" reach', '(a OR b) AND within AND reach'],
  ])('NEAR and WITHIN: %s reads as %s', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  test.each([
    ['[]', '[]'],
    ['[ word = "a" ]', '[word="a"]'],
    ['[word=“a”]', '[word="a"]'],
    ['[word="a" %d%c]', '[word="a" %cd]'],
    ['[word="a"%dc & pos="b"]', '[word="a" %cd & pos="b"]'],
    ['[!word="a"]', '[word!="a"]'],
    ['[!!word!="a"]', '[word!="a"]'],
    ['[!(word="a"|lemma="b")]', '[!(word="a" | lemma="b")]'],
    ['[word="a" & (lemma="b" | pos="c")]', '[word="a" & (lemma="b" | pos="c")]'],
    ['[word="a" & (lemma="b" & pos="c")]', '[word="a" & lemma="b" & pos="c"]'],
    ['[]?', '[]?'],
    ['[]* []+ []{2} []{2,} []{2,2} []{1}', '[]{0,100} []{1,100} []{2} []{2,100} []{2} []'],
    ['[] {2} [] + [] *', '[]{2} []{1,100} []{0,100}'],
    ['[word="a"] b', '[word="a"] AND b'],
    ['[word="a"] AND [word="b"]', '[word="a"] AND [word="b"]'],
    ['[word="a"]([word="b"])', '[word="a"] AND [word="b"]'],
    ['[word="a"] *ment', '[word="a"] AND *ment'],
  ])('token patterns: %s reads as %s', (text, printed) => {
    expect(read(text)).toBe(printed);
  });

  test.each([
    ['', ''],
    ['a.c', 'a.c'],
    ['(a)(b)', 'ab'],
    ['a(b|c)d', 'a(b|c)d'],
    ['(a|(b|c))', 'a|b|c'],
    ['(ab)*c+d?', '(ab)*c+d?'],
    ['a{2}b{2,}c{2,3}d{0,1}e{1}f{0}', 'a{2}b{2,}c{2,3}d?e'],
    ['[a-z-]', '[a-z\\-]'],
    ['[^"\\]]'.replace('"', '\\"'), '[^\\"\\]]'],
    ['[.]', '\\.'],
    ['\\.\\(\\"', '\\.\\(\\"'],
    ['a|', 'a|'],
    ['()*', ''],
    ['don’t', 'don’t'],
    ['((a{2}){3})', '(a{2}){3}'],
  ])('values: [word="%s"] reads as [word="%s"]', (text, printed) => {
    expect(read(`[word="${text}"]`)).toBe(`[word="${printed}"]`);
  });

  test('two hundred words are a query, one more is refused with what to do', () => {
    expect(() => parseQuery('a '.repeat(200))).not.toThrow();
    expect(() => parseQuery('a '.repeat(201))).toThrow(tooManyWords());
    expect(() => parseQuery('a-'.repeat(4312))).toThrow(
      'The search query has more than 200 words; at most 200 are allowed. ' +
        'Leave some out, use a prefix such as elect*, or ask several queries.',
    );
  });

  test.each([
    ['tests', '[word="a" | lemma="b"]'.repeat(101)],
    ['tokens without a test', '[]'.repeat(201)],
    ['sides of NEAR', 'a NEAR/3 b '.repeat(101)],
    ['words WITHIN', `(${'a '.repeat(201)}) WITHIN quote`],
    ['words with wildcards', 'a*b '.repeat(201)],
  ])('%s count as words', (_, text) => {
    expect(() => parseQuery(text)).toThrow(tooManyWords());
  });

  test('what stands behind the 201st word is not read', () => {
    expect(() => parseQuery(`${'a '.repeat(201)} [lema="say"] (`)).toThrow(tooManyWords());
  });

  test('a query of more than 10,000 characters is refused, whatever they are', () => {
    expect(() => parseQuery('? '.repeat(5000))).not.toThrow();
    expect(() => parseQuery('? '.repeat(5001))).toThrow(
      'The search query has 10,002 characters; at most 10,000 are allowed. ' +
        'Leave some out, use a prefix such as elect*, or ask several queries.',
    );
  });

  test('fifty parentheses may be nested, everywhere', () => {
    const nested = (depth: number, inside: string) => `${'('.repeat(depth)}${inside}${')'.repeat(depth)}`;
    for (const text of [nested(50, 'a'), `[${nested(50, 'word="a"')}]`, `[word="${nested(50, 'a')}"]`])
      expect(read(text)).toMatch(/^a$|^\[word="a"\]$/);
    for (const text of [nested(51, 'a'), `[${nested(51, 'word="a"')}]`, `[word="${nested(51, 'a')}"]`])
      expect(() => parseQuery(text)).toThrow(/nested more than 50 deep/);
  });
});

function attribute(name: string, value: object, flags: object = {}): object {
  return { type: 'attribute', attribute: name, value, ignoresCase: false, ignoresAccents: false, ...flags };
}
