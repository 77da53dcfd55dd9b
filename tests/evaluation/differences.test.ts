import { expect, it } from 'vitest';
import { isReportingCue } from '../../src/attribution/lexicon/is-reporting-cue.ts';
import { differencesOf } from '../../src/evaluation/differences.ts';
import { buildDocument, person } from './evaluated-text.ts';

const GOLD =
  '⟦content#1:“Low”⟧, said ⟦source#1:Holm⟧. ⟦source#2:Lind⟧ said ⟦content#2:it ebbs⟧. ⟦content#3:Late⟧. ⟦content#4:Over⟧, he said.';
const CANDIDATE =
  '“⟦content#1:Low⟧”, said ⟦source#1:Holm⟧. Lind ⟦source#2:said⟧ ⟦content#2:it ebbs⟧. Late. Over, ⟦source#3:he⟧ ⟦content#3:said⟧.';

it('missed, spurious, another source and another speaker are told in reading order with their words', () => {
  const document = buildDocument(
    { marked: GOLD, facts: { 1: { speaker: person('Vera Holm') }, 2: { speaker: person('Tor Lind') } } },
    { marked: CANDIDATE, facts: { 1: { speaker: person('Tor Holm') }, 2: { speaker: person('Lind') } } },
  );
  const told = differencesOf(document, isReportingCue).map(({ kind, quoteKind, text, gold, candidate, span }) => {
    expect(document.text.slice(span.startUtf16, span.endUtf16)).toBe(text);
    return [kind, quoteKind, text, gold, candidate];
  });
  expect(told).toEqual([
    ['speaker', 'direct', 'Low', 'Vera Holm', 'Tor Holm'],
    ['source', 'indirect', 'it ebbs', 'Lind', 'said'],
    ['missed', 'indirect', 'Late', undefined, undefined],
    ['missed', 'indirect', 'Over', undefined, undefined],
    ['spurious', 'indirect', 'said', undefined, 'he'],
  ]);
});

it('an annotation has no difference from itself', () => {
  expect(differencesOf(buildDocument({ marked: GOLD }, { marked: GOLD }), isReportingCue)).toEqual([]);
});
