import { expect, it } from 'vitest';
import { findCaption } from '../../../src/formats/plain-text/find-caption.ts';

it.each([
  ['The quay on Monday. (AP Photo/Rahel Gul)', ['Rahel Gul']],
  ['The quay on Monday. (AP Photo/Rahel Gul, File)', ['Rahel Gul']],
  ['The quay on Monday. (AP Photo/Rahel Gul and Jane Doe)', ['Rahel Gul', 'Jane Doe']],
  ['The quay on Monday. (AP Photo)', []],
  ['The quay on Monday. (Photo by Jane Doe/Getty Images)', ['Jane Doe']],
  ['The quay on Monday. (Photo by Jane Doe)', ['Jane Doe']],
  ['The quay on Monday. (File photo by Jane Doe).', ['Jane Doe']],
  ['The quay on Monday. (Photo: Jane Doe)', ['Jane Doe']],
  ['The quay on Monday. (Image courtesy of the Harbour Museum)', ['the Harbour Museum']],
  ['The quay on Monday. (Courtesy of Jane Doe)', ['Jane Doe']],
  ['The quay on Monday. (Jane Doe/The Harbour Post via AP)', ['Jane Doe']],
  ['The quay on Monday. (Jane Doe/AFP)', ['Jane Doe']],
  ['The quay on Monday. (Anna van der Berg/The Post)', ['Anna van der Berg']],
  ['The quay on Monday. (Ministry of Ports via AP)', ['Ministry of Ports']],
  ['The quay on Monday. REUTERS/Jane Doe', ['Jane Doe']],
  ['The quay on Monday. Photo: Jane Doe', ['Jane Doe']],
])('%s is a caption', (paragraph, credits) => {
  expect(findCaption(paragraph)?.credits).toEqual(credits);
});

it.each([
  'The photo by Jane Doe hangs in the hall.',
  'The mayor (left) and the baker spoke to The Post (see page 2).',
  'They voted for one of the two parties (Red/Green)',
  'It opens and/or closes (either/or)',
  '(AP Photo/Rahel Gul) hangs on his wall, he said.',
  '',
])('"%s" is none', (paragraph) => {
  expect(findCaption(paragraph)).toBeUndefined();
});
