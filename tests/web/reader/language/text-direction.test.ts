import { expect, it } from 'vitest';
import { textDirection } from '../../../../src/web/reader/language/text-direction.ts';

it.each([
  ['a text in its language', 'سنعيد بناء السوق', 'ar', 'rtl'],
  ['a text in its language', 'We will rebuild', 'en', 'ltr'],
  ['a text that begins with a foreign name', 'Harbour Post كتبت', 'ar', 'rtl'],
  ['a text with more foreign letters than its own', 'Harbour Post International, قال', 'fa', 'rtl'],
  ['a foreign text', 'We will rebuild', 'he', 'ltr'],
  ['a text that holds foreign words', 'The word السوق means market', 'en', 'ltr'],
  ['a text whose language is the preset one', 'سنعيد بناء السوق، قال Omar', 'en', 'rtl'],
  ['a text in Hebrew whose language is not known', 'נבנה את השוק', 'und', 'rtl'],
  ['a text without letters', '2025 * * *', 'ps', 'rtl'],
  ['a text without letters', '2025 * * *', 'en', 'ltr'],
  ['nothing', '', 'ar', 'rtl'],
  ['a text in Chinese', '重建市场', 'zh', 'ltr'],
])('%s (%j, tagged %s) runs %s', (_, text, language, direction) => {
  expect(textDirection(text, language)).toBe(direction);
});
