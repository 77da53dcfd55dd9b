import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, distance, SIGHTS } from '../colours.ts';

const STYLES = new URL('../../../src/web/reader/styles/', import.meta.url);
/** More than three times what is just noticed. */
const APART = 8;

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  const paper = coloursIn('ground.css', 'paper')[0]![theme];
  const voices = coloursIn('voices.css', 'voice-\\d').map((colours) => colours[theme]);

  test('initials on the colour of each speaker can be read, by 4.5 : 1', () => {
    expect(voices.length).toBe(9);
    for (const voice of voices) expect([voice, contrast(voice, paper) >= 4.5]).toEqual([voice, true]);
  });

  test.each(Object.keys(SIGHTS))('the colours of speakers are told apart with sight %s', (sight) => {
    const named = voices.slice(1);
    const near = named.flatMap((a, at) =>
      named
        .slice(at + 1)
        .filter((b) => distance(a, b, sight) < APART)
        .map((b) => [a, b]),
    );
    expect(near).toEqual([]);
  });
});

/** The colours of variables as a style sheet has them, light and dark. */
function coloursIn(file: string, names: string): readonly (readonly [light: string, dark: string])[] {
  const style = readFileSync(new URL(file, STYLES), 'utf8');
  const written = new RegExp(`--${names}: light-dark\\((#\\w{6}), (#\\w{6})\\)`, 'g');
  return Array.from(style.matchAll(written), ([, light = '', dark = '']) => [light, dark] as const);
}
