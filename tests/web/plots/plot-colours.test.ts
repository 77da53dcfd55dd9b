import { describe, expect, test } from 'vitest';
import { WIDE_PX } from '../../../src/web/plots/canvas.ts';
import { FILE_COLOURS } from '../../../src/web/plots/file-style.ts';
import { contrast } from '../colours.ts';
import { plotStyle } from './draw-page.ts';

/** The variables of the light theme and of the dark one. */
const [LIGHT, DARK] = Array.from(plotStyle().matchAll(/:where\(:root\) \{([^}]*)\}/gu), ([, block = '']) =>
  Object.fromEntries(Array.from(block.matchAll(/--([\w-]+): (#\w+);/gu), ([, name = '', value = '']) => [name, value])),
) as [Record<string, string>, Record<string, string>];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('in the %s theme', (_, colours) => {
  test.each(['series-1', 'series-2', 'series-3', 'series-4', 'axis'])(
    '%s stands out from the paper by 3 : 1',
    (name) => {
      expect(contrast(colours[name]!, colours.paper!)).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(['ink', 'ink-soft'])('%s can be read, by 4.5 : 1', (name) => {
    expect(contrast(colours[name]!, colours.paper!)).toBeGreaterThanOrEqual(4.5);
  });
});

test('saved drawings have the colours of the light theme, on white', () => {
  expect(FILE_COLOURS).toEqual({ ...LIGHT, paper: '#ffffff' });
});

test('the style sheet and the drawings mean the same by a wide plot', () => {
  expect(plotStyle()).toContain(`@container (min-width: ${WIDE_PX}px)`);
});
