import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutSegments } from '../../../../../src/graphql/marked-text/cut-segments.ts';
import type { Mark } from '../../../../../src/graphql/marked-text/segment.ts';
import { runsOf, type MarkedQuote, type MarkedSegment } from '../../../../../src/web/reader/pages/article/runs-of.ts';
import { readMarkedText } from '../../../../support/marked-text.ts';

it('a text without quotes is one run of nobody', () => {
  expect(drawn('The bridge reopened on Monday.')).toEqual(['The bridge reopened on Monday.']);
});

it('a paragraph without text has no run', () => {
  expect(runsOf([])).toEqual([]);
});

it('a quote is a run of its own, and its source and cue stand in the run around it', () => {
  expect(drawn('⟦content:“We saw it,”⟧ ⟦source:Mara Lind⟧ ⟦cue:said⟧ on Monday.')).toEqual([
    '1: “We saw it,”',
    ' |source of 1: Mara Lind| |cue of 1: said| on Monday.',
  ]);
});

it('a split quote is two runs of the same quote', () => {
  expect(drawn('⟦content:“The bridge,”⟧ ⟦source:she⟧ ⟦cue:said,⟧ ⟦content:“is safe.”⟧')).toEqual([
    '1: “The bridge,”',
    ' |source of 1: she| |cue of 1: said,| ',
    '1: “is safe.”',
  ]);
});

it('a quote in a quote is a run of both, introduced by words that are content of the outer one', () => {
  const marked =
    '⟦content#1:“Walk, and ⟦source#2:a clerk⟧ ⟦cue#2:said⟧ ⟦content#2:that bridges do that⟧.”⟧ ⟦source#1:He⟧ ⟦cue#1:sighed⟧';
  expect(drawn(marked)).toEqual([
    '1: “Walk, and |source of 2: a clerk| |cue of 2: said| ',
    '1 > 2: that bridges do that',
    '1: .”',
    ' |source of 1: He| |cue of 1: sighed',
  ]);
});

it('three quotes in each other are runs of one, two and three', () => {
  expect(drawn('⟦content#1:a ⟦content#2:b ⟦content#3:c⟧⟧ d⟧')).toEqual(['1: a ', '1 > 2: b ', '1 > 2 > 3: c', '1:  d']);
});

it('a source inside of what it says is part of its run', () => {
  expect(drawn('⟦content:The bridge, ⟦source:she⟧ ⟦cue:said⟧, is safe⟧.')).toEqual([
    '1: The bridge, |source of 1: she| |cue of 1: said|, is safe',
    '.',
  ]);
});

it('quotes that touch are two runs', () => {
  expect(drawn('⟦content#1:“Yes.”⟧⟦content#2:“No.”⟧')).toEqual(['1: “Yes.”', '2: “No.”']);
});

it('words in which somebody is mentioned go on doing what they do', () => {
  const marked =
    '⟦content:“⟦mention@mara:Mara⟧ saw it,”⟧ ⟦source:⟦mention@omar:Omar⟧, ⟦mention@omar/description:a baker⟧⟧ ⟦cue:said⟧ to ⟦mention@mara:her⟧.';
  expect(drawn(marked)).toEqual(['1: “Mara saw it,”', ' |source of 1: Omar, a baker| |cue of 1: said| to her.']);
});

it('the runs of any segments are their text, and neighbours are of different quotes', () => {
  const quotes = ['1', '2', '3'].map(quoteOf);
  const anySegment = fc.record({
    text: fc.constantFrom('a', 'b ', 'ç', '王'),
    roles: fc.subarray(['CONTENT', 'CUE', 'SOURCE', 'MENTION']),
    quotes: fc.subarray(quotes),
  });
  fc.assert(
    fc.property(fc.array(anySegment), (segments) => {
      const runs = runsOf(segments);
      const text = runs.flatMap(({ parts }) => parts.map((part) => part.text)).join('');
      expect(text).toBe(segments.map((segment) => segment.text).join(''));
      const lists = runs.map((run) => run.quotes.map(({ id }) => id).join(' '));
      expect(lists.filter((list, at) => list === lists[at + 1])).toEqual([]);
    }),
    { seed: 70, numRuns: 1000 },
  );
});

/** The runs of a text with marks, as the API cuts it: "1 > 2: words of quote 2 within quote 1|source of 1: Mara Lind". */
function drawn(marked: string): readonly string[] {
  return runsOf(segmentsOf(marked)).map(({ quotes, parts }) => {
    const words = parts.map(({ role, of, text }) => (role && of ? `${role} of ${of.id}: ${text}` : text)).join('|');
    return quotes.length === 0 ? words : `${quotes.map(({ id }) => id).join(' > ')}: ${words}`;
  });
}

function segmentsOf(marked: string): readonly MarkedSegment[] {
  const { text, quotes, mentions } = readMarkedText(marked);
  const voices = quotes.map((quote) => ({ quote, shown: quoteOf(`${quote.number}`) }));
  const marks = (['content', 'cue', 'source'] as const).flatMap((role) =>
    voices.flatMap(({ quote, shown }) =>
      quote[role].map((span): Mark<MarkedQuote> => ({ ...span, role, quote: shown, speakerKey: undefined })),
    ),
  );
  const named = mentions.map(({ startUtf16, endUtf16 }): Mark<MarkedQuote> => ({
    ...{ startUtf16, endUtf16 },
    ...{ role: 'mention', quote: undefined, speakerKey: undefined },
  }));
  const [segments = []] = cutSegments([{ startUtf16: 0, endUtf16: text.length }], [...marks, ...named]);
  return segments.map(({ startUtf16, endUtf16, roles, quotes: of }) => ({
    text: text.slice(startUtf16, endUtf16),
    roles: roles.map((role) => role.toUpperCase()),
    quotes: of,
  }));
}

function quoteOf(id: string): MarkedQuote {
  return { id, kind: 'DIRECT', speaker: null };
}
