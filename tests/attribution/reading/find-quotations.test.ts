import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import { sliceSpan } from '../../../src/text/span.ts';
import { buildArticle } from '../../support/builders.ts';

/** `¶` ends a paragraph. */
function quotationsIn(marked: string): string[] {
  const { text, quotations } = readArticle(buildArticle(marked.replaceAll('¶', '\n\n')));
  return quotations.map((quotation) => sliceSpan(text, quotation));
}

describe('quotations of a reading', () => {
  it.each([
    ['“Yes,” she said.', ['“Yes,”']],
    ['"Yes," she said.', ['"Yes,"']],
    ['“Yes," she said. "No,” he said.', ['“Yes,"', '"No,”']],
    ['«Yes,» she said.', ['«Yes,»']],
    ['„Yes,“ she said.', ['„Yes,“']],
    ['“Yes,” she said, “and no.”', ['“Yes,”', '“and no.”']],
    ['Nobody spoke.', []],
  ])('double marks are paired: %s', (text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it.each([
    ['‘Yes,’ she said.', ['‘Yes,’']],
    ["'Yes,' she said.", ["'Yes,'"]],
    ["''Yes,'' she said.", ["''Yes,''"]],
    ['‘The boys’ school is shut,’ he said.', ['‘The boys’ school is shut,’']],
    ['‘I don’t know,’ he said.', ['‘I don’t know,’']],
    ["''The boys' school isn't shut,'' he said.", ["''The boys' school isn't shut,''"]],
    ['The boys’ school is shut.', []],
    ['It isn’t Omar’s fault.', []],
    ["Rock 'n' roll.", ["'n'"]],
    ['“She said ‘stop’ to us,” he said.', ['“She said ‘stop’ to us,”']],
    ["''Nobody closes this.", []],
  ])('British single marks are told from apostrophes: %s', (text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it.each([
    ['“It began here.¶“It ended there.”', ['“It began here.', '“It ended there.”']],
    ['"It began here.¶"It ended there."', ['"It began here.', '"It ended there."']],
    ['A plank of 6" and no more.', []],
    ['It ended.” Nobody had begun.', []],
    ['“”', ['“”']],
  ])('unbalanced marks end with their paragraph or are no marks: %s', (text, expected) => {
    expect(quotationsIn(text)).toEqual(expected);
  });

  it('tells a quotation that its paragraph leaves open from a closed one', () => {
    const { quotations } = readArticle(buildArticle('“It began here.\n\n“It ended there.”'));
    expect(quotations.map(({ isClosed }) => isClosed)).toEqual([false, true]);
  });
});
