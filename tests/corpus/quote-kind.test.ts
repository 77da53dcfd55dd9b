import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteKind, quoteKindAmong } from '../../src/corpus/quote-kind.ts';
import { quotedSpans } from '../../src/corpus/quoted-spans.ts';
import { buildArticle } from '../support/builders.ts';
import { readMarkedText } from '../support/marked-text.ts';
import { growthOf, LINEAR_GROWTH } from '../support/growth.ts';

/** The kind of the quote whose content is marked; lines are paragraphs. */
function kindOf(marked: string): string {
  const { text, quotes } = readMarkedText(marked);
  return quoteKind(text, buildArticle(text).paragraphs, quotes[0]?.content ?? []);
}

/** The quoted stretches of a text whose lines are paragraphs. */
function quotedIn(text: string): string[] {
  return quotedSpans(text, buildArticle(text).paragraphs).map((span) => text.slice(span.startUtf16, span.endUtf16));
}

it.each([
  ['curly marks around the content', '⟦content:“We will rebuild,”⟧ she said.', 'direct'],
  ['straight marks around the content', '⟦content:"We will rebuild,"⟧ she said.', 'direct'],
  ['marks just outside the content', 'She said: “⟦content:We will rebuild⟧.”', 'direct'],
  ['low and high marks', 'She said: ⟦content:„We will rebuild“⟧.', 'direct'],
  ['guillemets', 'She said: ⟦content:«We will rebuild»⟧.', 'direct'],
  ['no marks', 'She said ⟦content:they would rebuild⟧.', 'indirect'],
  ['marks beside the content only', '“No,” he said, and that ⟦content:they would rebuild⟧.', 'indirect'],
  ['marks around a part', 'She said ⟦content:they would “rebuild all of it”⟧.', 'mixed'],
  ['both parts of a split quote in marks', '⟦content:“We will,”⟧ she said, ⟦content:“rebuild.”⟧', 'direct'],
  ['one part of a split quote in marks', '⟦content:“We will,”⟧ she said, ⟦content:and soon⟧.', 'mixed'],
  ['content that holds no letter', 'He said ⟦content:…⟧', 'indirect'],
  ['letters of other scripts', 'იყო: ⟦content:“ხიდი დაკეტილია”⟧', 'direct'],
])('%s: %s is %s', (_, marked, kind) => {
  expect(kindOf(marked)).toBe(kind);
});

it('one unquoted word in twenty leaves a quote direct, one in ten makes it mixed', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
  expect(kindOf(`⟦content:that “${words(19)}”⟧`)).toBe('direct');
  expect(kindOf(`⟦content:that “${words(9)}”⟧`)).toBe('mixed');
});

describe('quotation marks', () => {
  it.each([
    ['pair within a paragraph', 'A “b” c "d" e.', ['“b”', '"d"']],
    ['pair across typographies', 'A “b" c', ['“b"']],
    ['that stay open at the front of a paragraph run to its end', '"One two.\nThree.', ['"One two.']],
    ['that are curly and stay open run to the end of the paragraph', 'He said: “One two.\nThree.', ['“One two.']],
    ['that are straight and stay open run on when the next paragraph opens with one', 'He: "One.\n"Two."', ['"One.', '"Two."']],
    ['that are reopened in the next paragraph close once', '“One.\n“Two.”\nThree', ['“One.', '“Two.”']],
    ['that only close are none', 'One.” Two “three”', ['“three”']],
    ['that stand for inches are none', 'A 6" pipe and a 9" pipe', []],
    ['of single strokes are none', 'A ‘b’ and \'c\'', []],
  ])('%s', (_, text, expected) => {
    expect(quotedIn(text)).toEqual(expected);
  });
});

it('quoted spans are in order, do not overlap and lie inside paragraphs', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', ' ', '"', '“', '”', '„', '«', '»', '\n', '😀'), maxLength: 60 });
  fc.assert(
    fc.property(texts, (text) => {
      const { paragraphs } = buildArticle(text);
      let last = 0;
      for (const span of quotedSpans(text, paragraphs)) {
        expect(span.startUtf16).toBeGreaterThanOrEqual(last);
        expect(span.endUtf16).toBeGreaterThan(span.startUtf16);
        expect(paragraphs.some((p) => p.startUtf16 <= span.startUtf16 && span.endUtf16 <= p.endUtf16)).toBe(true);
        last = span.endUtf16;
      }
    }),
    { seed: 7, numRuns: 500 },
  );
});

it('takes time in proportion to the text', () => {
  const growth = growthOf(20_000, (pieces) => {
    const text = '"a “b '.repeat(pieces);
    return () => {
      const quoted = quotedSpans(text, [{ startUtf16: 0, endUtf16: text.length }]);
      for (let at = 0; at < text.length; at += 12)
        quoteKindAmong(text, quoted, [{ startUtf16: at, endUtf16: at + 6 }]);
    };
  });
  expect(growth).toBeLessThan(LINEAR_GROWTH);
});
