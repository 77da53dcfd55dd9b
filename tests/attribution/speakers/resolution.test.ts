import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import { clashes } from '../../../src/attribution/speakers/clashes.ts';
import { resolveSpeakers } from '../../../src/attribution/speakers/resolve-speakers.ts';
import { sliceSpan } from '../../../src/text/span.ts';
import { buildArticle } from '../../support/builders.ts';
import { growthOf, LINEAR_GROWTH } from '../../support/growth.ts';
import { lastSpeaker, resolveMarked } from './resolve-marked.ts';

const SAID = '⟦cue:said⟧ ⟦content:that it was late⟧.';

describe('the id of a speaker', () => {
  test.each([
    ['a full name is one speaker in all articles', `⟦source:Leila Omar⟧ ${SAID}`, 'leila-omar'],
    ['a surname stays inside its article', `Then ⟦source:Mr. Omar⟧ ${SAID}`, 'omar--market-fire'],
    ['a body is one speaker in all articles', `⟦source:Kestrel Ferries⟧ ${SAID}`, 'kestrel-ferries'],
    ['a description stays inside its article', `⟦source:The dairy farmers⟧ ${SAID}`, 'dairy-farmers--market-fire'],
  ])('%s', (_, marked, id) => {
    expect(lastSpeaker(marked).speaker?.id).toBe(id);
  });

  test('is cut where a name or the article’s id is too long or cannot stand in an id', () => {
    const { speakers } = resolveMarked(`Then ⟦source:Mr. Omar⟧ ${SAID}`, 'long '.repeat(80));
    expect(speakers[0]?.speaker?.id).toMatch(/^omar--long-[a-z-]*[a-z]$/);
    expect(speakers[0]?.speaker?.id.length).toBeLessThanOrEqual(200);
  });
});

describe('evidence', () => {
  test('tells in a sentence who a pronoun stands for, with the places it rests on', () => {
    const marked = `Leila Omar met reporters. ⟦source:She⟧ ${SAID}`;
    const { speakers, text } = resolveMarked(marked);
    const [step] = speakers[0]?.evidence ?? [];
    expect(step?.explanation).toContain('“She” stands for Leila Omar');
    expect(step?.spans.map((span) => sliceSpan(text, span))).toEqual(['She', 'Leila']);
  });

  test('a name is surer than a pronoun among two, and that is surer than no source', () => {
    const confidences = [
      `⟦source:Leila Omar⟧ ${SAID}`,
      `Leila Omar met Edda Pike. ⟦source:She⟧ ${SAID}`,
      'Leila Omar came. | ⟦content:“It was late.”⟧',
    ].map((marked) => lastSpeaker(marked).confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(new Set(confidences).size).toBe(3);
  });
});

describe('mentions', () => {
  test('are the names, descriptions and pronouns of who is quoted, and of nobody else', () => {
    const marked =
      `Leila Omar, a council member, met Corin Wade. ⟦source:Omar⟧ ${SAID} ` + 'She left before the mayor came back.';
    const { mentions, text } = resolveMarked(marked);
    expect(mentions.map((mention) => [sliceSpan(text, mention), mention.kind, mention.speaker.id])).toEqual([
      ['Leila Omar', 'name', 'leila-omar'],
      ['a council member', 'description', 'leila-omar'],
      ['Omar', 'name', 'leila-omar'],
      ['She', 'pronoun', 'leila-omar'],
    ]);
  });

  test('there are none where nobody is quoted', () => {
    expect(resolveMarked('Leila Omar came.').mentions).toEqual([]);
  });
});

describe('a description', () => {
  test.each([
    ['with a straight apostrophe behind a plural', "a pilot of the Harbour Workers' Front"],
    ['with a curly apostrophe behind a plural', 'a pilot of the Harbour Workers’ Front'],
  ])('goes on %s', (_, description) => {
    const { mentions, text } = resolveMarked(`⟦source:Leila Omar⟧, ${description}, ${SAID}`);
    expect(mentions.map((mention) => sliceSpan(text, mention))).toContain(description);
  });
});

describe('two people of one name', () => {
  test('a carpenter and a minister are told apart by what the articles call them', () => {
    const called = (marked: string): string[] => {
      const { mentions, text } = resolveMarked(marked);
      return mentions.filter(({ kind }) => kind === 'description').map((mention) => sliceSpan(text, mention));
    };
    const carpenter = called(`⟦source:Ida Morn⟧, a carpenter, ${SAID}`);
    expect(carpenter).toEqual(['a carpenter']);
    expect(clashes(carpenter, ['Foreign Minister'])).toBe(true);
  });
});

describe('time', () => {
  test.each([
    ['quotation marks', () => '"'],
    ['one name', () => 'Leila Omar came. '],
    ['new names', (index: number) => `Xa${index.toString(36)} Omar came. `],
    ['new titles', (index: number) => `Gov. Xa${index} Yo came. The governor left. `],
    ['accounts', (index: number) => `@a${index} wrote. `],
    ['open names of bodies', () => 'Bank of '],
  ])('half a megabyte of %s takes time that grows no faster than the text', (_, piece) => {
    const growth = growthOf(1250, (sources) => {
      const text = textOfLength(sources * 100, piece);
      const reading = readArticle(buildArticle(text));
      const whole = { startUtf16: 0, endUtf16: text.length };
      const attributions = Array.from({ length: sources }, (_span, index) => {
        const startUtf16 = index * 40;
        return {
          content: [whole],
          cue: [],
          source: [{ startUtf16, endUtf16: startUtf16 + 9 }],
          confidence: 1,
          evidence: [],
        };
      });
      return () => expect(resolveSpeakers(reading, attributions).speakers).toHaveLength(sources);
    });
    expect(growth).toBeLessThan(LINEAR_GROWTH);
  });
});

/** A text of at least so many UTF-16 units, of numbered pieces. */
function textOfLength(lengthUtf16: number, piece: (index: number) => string): string {
  const pieces: string[] = [];
  for (let length = 0; length < lengthUtf16; length += pieces.at(-1)?.length ?? 0) pieces.push(piece(pieces.length));
  return pieces.join('');
}
