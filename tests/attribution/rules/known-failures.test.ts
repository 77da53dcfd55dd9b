import { describe, expect, it } from 'vitest';
import { readMarkedText } from '../../support/marked-text.ts';
import { expectFound } from './expect-found.ts';

/** What the rules should find and do not. A line that starts to pass fails here and moves to its table. */
describe('known failures of the rules', () => {
  it.each([
    '⟦source:Brand⟧ ⟦cue:hinted⟧ ⟦content:at a new ferry⟧.',
    '⟦source:Both men⟧ ⟦cue:deny⟧ ⟦content:that they met⟧.',
    '⟦source:His⟧ ⟦cue:claim⟧ ⟦content:that the bridge was safe⟧ convinced nobody.',
    '⟦source:The mayor’s⟧ ⟦cue:promise⟧ ⟦content:that nobody would pay⟧ was kept.',
    '⟦source:Brand⟧ ⟦cue:rejected⟧ ⟦content:what she called “a gift to the rich”⟧.',
    '⟦source:The board⟧ ⟦cue:rejected⟧ ⟦content:as “baseless” the talk of a dead pike⟧.',
    '⟦source:The letter to the families⟧ ⟦cue:promises⟧ ⟦content:lessons in the chapel⟧.',
    '— ⟦content:I am not going⟧.',
  ])('not yet: %s', (marked) => {
    // A mistake in the marks fails here, not inside of what is meant to fail.
    expect(readMarkedText(marked).quotes).not.toEqual([]);
    expect(() => expectFound(marked)).toThrow();
  });
});
