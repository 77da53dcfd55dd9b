import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceSpan, type Span } from '../../src/text/span.ts';
import { readMarkedText } from './marked-text.ts';

describe('a marked text', () => {
  test('reads as its text without the marks', () => {
    expect(readMarkedText('⟦content:“We will rebuild,”⟧ ⟦source:Omar⟧ ⟦cue:said⟧.').text).toBe(
      '“We will rebuild,” Omar said.',
    );
  });

  test('without marks is itself', () => {
    expect(readMarkedText('Nobody spoke: not a word.')).toEqual({
      text: 'Nobody spoke: not a word.',
      quotes: [],
      mentions: [],
    });
  });

  test('gives each role of a quote its spans', () => {
    const { text, quotes } = readMarkedText('⟦content:“No,”⟧ ⟦source:Omar⟧ ⟦cue:said⟧.');
    expect(quotes.map((quote) => quote.number)).toEqual([1]);
    expect(wordsOf(text, quotes[0]?.content)).toEqual(['“No,”']);
    expect(wordsOf(text, quotes[0]?.source)).toEqual(['Omar']);
    expect(wordsOf(text, quotes[0]?.cue)).toEqual(['said']);
  });

  test('joins marks of one number to a split quote, in reading order', () => {
    const { text, quotes } = readMarkedText('⟦content#7:“We,”⟧ ⟦source#7:she⟧ ⟦cue#7:said⟧, ⟦content#7:“will.”⟧');
    expect(quotes.map((quote) => quote.number)).toEqual([7]);
    expect(wordsOf(text, quotes[0]?.content)).toEqual(['“We,”', '“will.”']);
  });

  test('lists quotes by number, wherever they stand', () => {
    const { quotes } = readMarkedText('⟦content#10:b⟧ ⟦content#2:a⟧ ⟦content:c⟧');
    expect(quotes.map((quote) => quote.number)).toEqual([1, 2, 10]);
  });

  test('lets a quote stand inside a quote', () => {
    const { text, quotes } = readMarkedText(
      '⟦content:“⟦source#2:My wife⟧ ⟦cue#2:said⟧ ⟦content#2:‘Run’⟧,”⟧ ⟦source:he⟧ ⟦cue:said⟧.',
    );
    expect(wordsOf(text, quotes[0]?.content)).toEqual(['“My wife said ‘Run’,”']);
    expect(wordsOf(text, quotes[1]?.content)).toEqual(['‘Run’']);
  });

  test('counts offsets in UTF-16 code units', () => {
    const { quotes } = readMarkedText('🐟🐟 ⟦content:Fresh 🐟⟧');
    expect(quotes[0]?.content).toEqual([{ startUtf16: 5, endUtf16: 13 }]);
  });
});

describe('a mention', () => {
  test('names its speaker and is a name unless it says otherwise', () => {
    const { text, mentions } = readMarkedText(
      '⟦mention@leila-omar:Omar⟧, ⟦mention@leila-omar/description:a baker⟧, slept.',
    );
    expect(mentions.map(({ speaker, kind }) => [speaker, kind])).toEqual([
      ['leila-omar', 'name'],
      ['leila-omar', 'description'],
    ]);
    expect(wordsOf(text, mentions)).toEqual(['Omar', 'a baker']);
  });

  test('may stand inside a source without changing it', () => {
    const { text, quotes } = readMarkedText('⟦source:⟦mention@leila-omar:Omar⟧, a baker⟧');
    expect(wordsOf(text, quotes[0]?.source)).toEqual(['Omar, a baker']);
  });
});

describe('a mark that cannot be read is thrown with its place', () => {
  test.each([
    ['left open', 'Then ⟦source:Omar said.', 'This mark is never closed: “⟦source:Omar said.” at 5.'],
    ['closed twice', 'Then ⟦cue:said⟧⟧.', 'This ⟧ closes no mark: “⟧.” at 15.'],
    ['of an unknown role', '⟦sorce:Omar⟧', 'its role content, cue or source: “⟦sorce:Omar⟧” at 0.'],
    ['without a colon', 'a ⟦cue⟧', 'its role content, cue or source: “⟦cue⟧” at 2.'],
    ['of a mention of nobody', '⟦mention:Omar⟧', 'A mention is written ⟦mention@speaker-id:…⟧'],
    ['of a mention of an unknown kind', '⟦mention@omar/nickname:Oz⟧', 'A mention is written ⟦mention@speaker-id:…⟧'],
    ['of a quote role with a speaker', '⟦source@omar:Omar⟧', 'its role content, cue or source'],
  ])('%s', (_, marked, message) => {
    expect(() => readMarkedText(marked)).toThrow(message);
  });
});

test('every mark covers exactly the text it was put around, however deep it is nested', () => {
  fc.assert(
    fc.property(nestedMarks(), (trees) => {
      const { text, quotes } = readMarkedText(trees.map(markedOf).join(''));
      expect(text).toBe(trees.map(plainOf).join(''));
      const read = quotes.flatMap((quote) => quote.content.map((span) => sliceSpan(text, span)));
      expect(read.sort()).toEqual(trees.flatMap(marksIn).sort());
    }),
    { seed: 20260131, numRuns: 200 },
  );
});

interface Tree {
  readonly number: number | undefined;
  readonly parts: readonly (string | Tree)[];
}

function nestedMarks(): fc.Arbitrary<readonly Tree[]> {
  const words = fc.constantFrom('', 'said', ' he: ', '“no”', '🐟', ' #1@x/y ');
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.record({
      number: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      parts: fc.array(fc.oneof({ maxDepth: 4 }, words, tie('tree')), { maxLength: 3 }),
    }),
  }));
  return fc.array(tree, { maxLength: 4 });
}

function markedOf(tree: string | Tree): string {
  if (typeof tree === 'string') return tree;
  const inner = tree.parts.map(markedOf).join('');
  return tree.number === undefined ? inner : `⟦content#${tree.number}:${inner}⟧`;
}

function plainOf(tree: string | Tree): string {
  return typeof tree === 'string' ? tree : tree.parts.map(plainOf).join('');
}

function marksIn(tree: string | Tree): string[] {
  if (typeof tree === 'string') return [];
  const inside = tree.parts.flatMap(marksIn);
  return tree.number === undefined ? inside : [plainOf(tree), ...inside];
}

function wordsOf(text: string, spans: readonly Span[] = []): string[] {
  return spans.map((span) => sliceSpan(text, span));
}
