import { expect, it } from 'vitest';
import { widenToSentences } from '../../../src/graphql/marked-text/widen-to-sentences.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { sliceSpan } from '../../../src/text/span.ts';
import { readMarkedText } from '../../support/marked-text.ts';

const CASES: [count: number, marked: string, widened: string][] = [
  [0, 'One. Two ⟦cue:is⟧ here. Three.', 'is'],
  [1, 'Zero. One. Two ⟦cue:is⟧ here. Three. Four.', 'One. Two is here. Three.'],
  [2, 'Zero. One. Two ⟦cue:is⟧ here. Three. Four.', 'Zero. One. Two is here. Three. Four.'],
  [9, 'One. Two ⟦cue:is⟧ here.', 'One. Two is here.'],
  [1, 'One. Two ⟦cue:is here. Three⟧ goes. Four. Five.', 'One. Two is here. Three goes. Four.'],
];

it.each(CASES)('with %i sentences more, "%s" becomes "%s"', (count, marked, widened) => {
  const { text, quotes } = readMarkedText(marked);
  const span = quotes[0]!.cue[0]!;
  expect(sliceSpan(text, widenToSentences(span, splitSentences(text), count))).toBe(widened);
});
