import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { HiddenFields } from '../../../../src/web/reader/filters/hidden-fields.tsx';

it('a form keeps what the address says, value by value, and nothing that it leaves out', () => {
  const values = { words: '“fire”', kind: ['direct', 'mixed'], from: '', after: undefined, whole: false };
  expect(renderToStaticMarkup(createElement(HiddenFields, { values }))).toBe(
    '<input type="hidden" name="words" value="“fire”"/>' +
      '<input type="hidden" name="kind" value="direct"/><input type="hidden" name="kind" value="mixed"/>',
  );
});
