import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSegments } from '../../../src/graphql/marked-text/cut-segments.ts';
import type { Mark, Segment } from '../../../src/graphql/marked-text/segment.ts';
import { sliceSpan, type Span } from '../../../src/text/span.ts';
import { readMarkedText } from '../../support/marked-text.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';

/** Speakers of the quotes below, by the quote's number; those of mentions are numbers. */
const SPEAKERS: Readonly<Record<number, number>> = { 1: 11, 2: 12 };

function paragraphsOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^|]+/g), ({ index, 0: words }) => ({
    startUtf16: index,
    endUtf16: index + words.length,
  }));
}

/** Segments as `words/role+role#quotes@speaker`; paragraphs stand between bars. */
function draw(marked: string): string[][] {
  const { text, quotes, mentions } = readMarkedText(marked);
  const marks: Mark<number>[] = [
    ...quotes.flatMap(({ number, ...spans }) =>
      (['content', 'cue', 'source'] as const).flatMap((role) =>
        spans[role].map((span) => ({ ...span, role, quote: number, speakerKey: SPEAKERS[number] })),
      ),
    ),
    ...mentions.map((span) => ({
      ...span,
      role: 'mention' as const,
      quote: undefined,
      speakerKey: Number(span.speaker),
    })),
  ];
  return cutSegments(paragraphsOf(text), marks).map((segments) => segments.map((segment) => drawn(text, segment)));
}

function drawn(text: string, segment: Segment<number>): string {
  const quotes = segment.quotes.length === 0 ? '' : `#${segment.quotes.join(',')}`;
  const speaker = segment.speakerKey === undefined ? '' : `@${segment.speakerKey}`;
  return `${sliceSpan(text, segment)}/${segment.roles.join('+')}${quotes}${speaker}`;
}

const CASES: [what: string, marked: string, segments: string[][]][] = [
  ['text without marks is one segment', 'It rained.', [['It rained./plain']]],
  [
    'a quote has its three parts',
    '⟦content:“Yes”⟧ ⟦source:he⟧ ⟦cue:said⟧',
    [['“Yes”/content#1@11', ' /plain', 'he/source#1@11', ' /plain', 'said/cue#1']],
  ],
  [
    'inside a nested quote the inner speaker speaks',
    '⟦content#1:a⟦content#2:b⟧c⟧',
    [['a/content#1@11', 'b/content#1,2@12', 'c/content#1@11']],
  ],
  [
    'who is mentioned in a quote does not speak it',
    '⟦content:of ⟦mention@7:Omar⟧⟧',
    [['of /content#1@11', 'Omar/content+mention#1@11']],
  ],
  [
    'who is mentioned outside quotes is the speaker of the segment',
    '⟦mention@7:Omar⟧ left',
    [['Omar/mention@7', ' left/plain']],
  ],
  [
    'a source that nobody is known for keeps out who is mentioned in it',
    '⟦source#3:a friend of ⟦mention@7:Omar⟧⟧',
    [['a friend of /source#3', 'Omar/source+mention#3']],
  ],
  [
    'of nested mentions the inner one counts',
    '⟦mention@7:the wife of ⟦mention@8:Omar⟧⟧',
    [['the wife of /mention@7', 'Omar/mention@8']],
  ],
  [
    'a quote over two paragraphs is cut between them',
    'x⟦content:a|b⟧|c',
    [['x/plain', 'a/content#1@11'], ['b/content#1@11'], ['c/plain']],
  ],
  [
    'a mark that ends where another starts leaves no empty segment',
    '⟦content#1:a⟧⟦content#2:b⟧',
    [['a/content#1@11', 'b/content#2@12']],
  ],
];

describe('the segments of a paragraph', () => {
  it.each(CASES)('%s', (_what, marked, segments) => {
    expect(draw(marked)).toEqual(segments);
  });

  it('joined, they are the paragraph, whatever is marked', () => {
    const offset = fc.nat(40);
    const spans = fc.array(fc.tuple(offset, offset, fc.constantFrom('content', 'cue', 'source', 'mention')));
    fc.assert(
      fc.property(spans, (drafts) => {
        const paragraphs = [
          { startUtf16: 2, endUtf16: 12 },
          { startUtf16: 12, endUtf16: 13 },
          { startUtf16: 20, endUtf16: 38 },
        ];
        const marks = drafts.map(([a, b, role], quote) => ({
          startUtf16: Math.min(a, b),
          endUtf16: Math.max(a, b),
          role,
          quote,
          speakerKey: quote,
        }));
        cutSegments(paragraphs, marks).forEach((segments, index) => {
          const borders = [paragraphs[index]!.startUtf16, ...segments.map(({ endUtf16 }) => endUtf16)];
          expect(segments.map(({ startUtf16 }) => startUtf16)).toEqual(borders.slice(0, -1));
          expect(borders.at(-1)).toBe(paragraphs[index]!.endUtf16);
          for (const segment of segments) {
            const covering = marks.filter(
              (mark) => mark.startUtf16 <= segment.startUtf16 && segment.endUtf16 <= mark.endUtf16,
            );
            expect(new Set(segment.quotes)).toEqual(new Set(covering.map(({ quote }) => quote)));
          }
        });
      }),
      { seed: 6, numRuns: 200 },
    );
  });

  it('20,000 marks in one paragraph are cut in linear time', () => {
    const growth = growthOf(5_000, (count) => {
      const paragraph = { startUtf16: 0, endUtf16: count * 3 };
      const marks = Array.from({ length: count }, (_, quote) => ({
        startUtf16: quote * 3,
        endUtf16: quote * 3 + 2,
        role: 'content' as const,
        quote,
        speakerKey: 1,
      }));
      return () => expect(cutSegments([paragraph], marks)[0]).toHaveLength(2 * count);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});
