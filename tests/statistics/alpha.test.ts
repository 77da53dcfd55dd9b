import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphaOverCharacters } from '../../src/statistics/alpha-over-characters.ts';
import type { CodedSpan, CodedText } from '../../src/statistics/alpha-over-characters.ts';
import { nominalAlpha } from '../../src/statistics/nominal-alpha.ts';

/** One letter a unit, one line a coder; a dot where a coder gave no value. */
function alphaOf(...lines: readonly string[]): number | undefined {
  const units = Array.from(lines[0] ?? '', (_, at) => lines.map((line) => line[at]!).filter((value) => value !== '.'));
  return nominalAlpha(units.map((values) => ({ count: 1, values })));
}

describe('nominal alpha', () => {
  // Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), sections A, B and C; the last is the example of "Content
  // analysis" that Wikipedia works out.
  it.each([
    ['two observers, binary', ['0100000010', '1110010000'], 0.095],
    ['two observers, five values', ['aabbdcccedda', 'babbbccceddd'], 0.692],
    ['four observers, values missing', ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'], 0.743],
    ['three observers, units missing', ['.....34121133.3', '1.213343.......', '..21344.21133.4'], 0.691],
  ])('of %s is the published one', (_, lines, expected) => {
    expect(alphaOf(...lines)).toBeCloseTo(expected, 3);
  });

  it.each([
    ['everybody says the same of everything', ['aaaa', 'aaaa']],
    ['no unit was coded twice', ['ab..', '..ab']],
    ['there is nothing', ['', '']],
  ])('is undefined when %s', (_, lines) => expect(alphaOf(...lines)).toBeUndefined());

  it.each([
    ['1 for coders who agree', ['abab', 'abab'], 1],
    ['below 0 for coders who contradict each other', ['ab', 'ba'], -0.5],
  ])('is %s', (_, lines, expected) => expect(alphaOf(...lines)).toBeCloseTo(expected, 12));

  it('is the same whether equal units are listed or counted', () => {
    const listed = alphaOf('aaabb', 'aabbb');
    const counted = nominalAlpha([
      { count: 2, values: ['a', 'a'] },
      { count: 1, values: ['a', 'b'] },
      { count: 2, values: ['b', 'b'] },
    ]);
    expect(counted).toBe(listed);
  });
});

const span = (startUtf16: number, endUtf16: number, label?: string): CodedSpan => ({
  startUtf16,
  endUtf16,
  ...(label === undefined ? {} : { label }),
});

describe('alpha over characters', () => {
  it('takes every character for a unit', () => {
    // The second coder's quote begins one character later: aabbbbaaaa against aaabbbaaaa.
    const text: CodedText = { lengthUtf16: 10, codings: [[span(2, 6)], [span(3, 6)]] };
    expect(alphaOverCharacters([text])).toBeCloseTo(alphaOf('aabbbbaaaa', 'aaabbbaaaa')!, 12);
  });

  it('takes touching, nested and repeated spans of one label for one stretch', () => {
    const whole: CodedText = {
      lengthUtf16: 10,
      codings: [[span(2, 8)], [span(2, 4), span(4, 8), span(5, 6), span(2, 8)]],
    };
    expect(alphaOverCharacters([whole])).toBe(1);
  });

  it('tells labels apart, and what has both from what has one', () => {
    const text: CodedText = {
      lengthUtf16: 6,
      codings: [
        [span(0, 2, 'source'), span(2, 6, 'content')],
        [span(0, 3, 'source'), span(2, 6, 'content')],
      ],
    };
    expect(alphaOverCharacters([text])).toBeCloseTo(alphaOf('sscccc', 'ssbccc')!, 12);
  });

  it('leaves out a coder who did not see a text, and adds up over texts', () => {
    const texts: CodedText[] = [
      { lengthUtf16: 4, codings: [[span(0, 2)], [span(0, 2)], undefined] },
      { lengthUtf16: 3, codings: [undefined, [span(0, 1)], [span(0, 2)]] },
      { lengthUtf16: 5, codings: [undefined, undefined, [span(0, 5)]] },
    ];
    expect(alphaOverCharacters(texts)).toBeCloseTo(alphaOf('bbaa...', 'bbaabaa', '....bba')!, 12);
  });

  it('is undefined where nobody marked anything, or everybody everything', () => {
    expect(alphaOverCharacters([{ lengthUtf16: 10, codings: [[], []] }])).toBeUndefined();
    expect(alphaOverCharacters([{ lengthUtf16: 10, codings: [[span(0, 10)], [span(0, 10)]] }])).toBeUndefined();
    expect(alphaOverCharacters([])).toBeUndefined();
  });

  const spans = fc.array(
    fc
      .tuple(fc.nat({ max: 20 }), fc.nat({ max: 20 }), fc.constantFrom('a', 'b'))
      .map(([a, b, label]) => span(Math.min(a, b), Math.max(a, b), label)),
    { maxLength: 5 },
  );
  const texts = fc.array(
    fc.array(spans, { minLength: 3, maxLength: 3 }).map((codings): CodedText => ({ lengthUtf16: 20, codings })),
    { minLength: 1, maxLength: 4 },
  );

  /** Character by character, as the definition says. */
  function alphaByDefinition(coded: readonly CodedText[]): number | undefined {
    const units = coded.flatMap(({ lengthUtf16, codings }) =>
      Array.from({ length: lengthUtf16 }, (_, at) => ({
        count: 1,
        values: codings.map((marked) => {
          const here = (marked ?? []).filter(({ startUtf16, endUtf16 }) => startUtf16 <= at && at < endUtf16);
          return [...new Set(here.map(({ label }) => label))].sort().join('+');
        }),
      })),
    );
    return nominalAlpha(units);
  }

  it('is what a count of every single character gives, and at most 1', () => {
    fc.assert(
      fc.property(texts, (coded) => {
        const [fast, slow] = [alphaOverCharacters(coded), alphaByDefinition(coded)];
        if (slow === undefined) expect(fast).toBeUndefined();
        else expect(fast).toBeCloseTo(slow, 10);
        expect(fast ?? 1).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of the coders', () => {
    fc.assert(
      fc.property(texts, (coded) => {
        const turned = coded.map(({ lengthUtf16, codings }) => ({ lengthUtf16, codings: codings.toReversed() }));
        const [one, other] = [alphaOverCharacters(coded), alphaOverCharacters(turned)];
        if (one === undefined) expect(other).toBeUndefined();
        else expect(other).toBeCloseTo(one, 10);
      }),
    );
  });

  it('reads a text as long as a library without looking at its characters', () => {
    const text: CodedText = {
      lengthUtf16: 4_000_000_000,
      codings: [[span(0, 1_000_000_000)], [span(0, 1_000_000_000)]],
    };
    expect(alphaOverCharacters([text])).toBe(1);
  });
});
