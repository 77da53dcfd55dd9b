import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { matchesToken } from '../../../src/search/tokens/match-token.ts';
import { ValueMachine } from '../../../src/search/tokens/value-machine.ts';
import { choiceOf, literalValue, repeated, sequenceOf } from '../../../src/search/tokens/value-pattern.ts';
import { regularExpressionOf } from '../hits/brute-force.ts';
import { anyValue } from '../search-query-arbitrary.ts';

const unflagged = { type: 'attribute', attribute: 'word', ignoresCase: false, ignoresAccents: false } as const;

describe('ValueMachine', () => {
  test('an expression matches what the engine of JavaScript matches', () => {
    let matching = 0;
    const anyText = fc
      .array(fc.constantFrom('a', 'b', 'A', 'é', 'n', '.', '𝒳', '東', '-'), { maxLength: 6 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(anyValue, fc.array(anyText, { minLength: 5, maxLength: 20 }), (value, texts) => {
        const machine = new ValueMachine(value);
        const expression = regularExpressionOf({ ...unflagged, value });
        for (const text of texts) {
          expect(machine.matches(text)).toBe(expression.test(text));
          if (expression.test(text)) matching += 1;
        }
      }),
      { seed: 21, numRuns: 3000 },
    );
    expect(matching).toBeGreaterThan(1000);
  });

  test('an expression that takes other engines exponential time is matched', () => {
    const a = literalValue('a');
    const nested = repeated(repeated(choiceOf([a, sequenceOf([a, a])]), 1, undefined), 1, undefined);
    const machine = new ValueMachine(sequenceOf([nested, literalValue('!')]));
    expect(machine.matches('a'.repeat(10_000))).toBe(false);
    expect(machine.matches(`${'a'.repeat(10_000)}!`)).toBe(true);
  });

  test('an expression of many sets of states is matched when they are made anew', () => {
    const any = { type: 'any' } as const;
    const machine = new ValueMachine(
      sequenceOf([repeated(any, 0, undefined), literalValue('a'), repeated(any, 12, 12)]),
    );
    const random = Array.from({ length: 5000 }, (_, index) => (((index * 7919) % 31) % 2 === 0 ? 'a' : 'b')).join('');
    for (const end of ['a', 'b']) {
      const text = `${random}${end}${'b'.repeat(12)}`;
      expect(machine.matches(text)).toBe(end === 'a');
    }
  });
});

describe('a token test', () => {
  test.each<[test: string, value: string, expected: boolean]>([
    ['"deal"', 'deal', true],
    ['"deal"', 'Deal', false],
    ['"deal"', 'deals', false],
    ['"Deal" %c', 'DEAL', true],
    ['"ÉTÉ" %c', 'été', true],
    ['"été"', 'e\u0301te\u0301', true],
    ['"été"', 'ete', false],
    ['"été" %d', 'ete', true],
    ['"ete" %d', 'été', true],
    ['"ete" %d', 'Été', false],
    ['"ete" %cd', 'Été', true],
    ['"[A-Z].*"', 'Deal', true],
    ['"[A-Z].*"', 'deal', false],
    ['"[A-Z].*" %c', 'deal', true],
    ['"[é]t" %d', 'et', true],
    ['"[^é]t" %d', 'et', false],
    ['"de.*"', 'deal', true],
    ['"de.*"', 'ideal', false],
    ['".*ment"', 'government', true],
    ['"sign(s|ed|ing)?"', 'signed', true],
    ['"sign(s|ed|ing)?"', 'signer', false],
    ['"."', '𝒳', true],
    ['""', '', true],
    ['".+"', '', false],
    ['"3\\.5"', '3x5', false],
  ])('[word=%s] and the word %s: %s', (written, value, expected) => {
    const query = parseQuery(`[word=${written}]`);
    if (query.type !== 'pattern') throw new Error('A pattern was expected.');
    const asked = query.steps[0]?.test;
    if (asked?.type !== 'attribute') throw new Error('A test was expected.');
    expect(matchesToken(asked, { word: value, folded: '', lemma: '', pos: '' })).toBe(expected);
  });
});
