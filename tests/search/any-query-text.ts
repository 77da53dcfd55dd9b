import fc from 'fast-check';

const SIGNS = [
  '(',
  ')',
  '"',
  '“',
  '”',
  '[',
  ']',
  '{',
  '}',
  '*',
  '?',
  '+',
  '|',
  '&',
  '!',
  '=',
  '%',
  '.',
  '\\',
  '^',
  '-',
  ',',
  '/',
  ' ',
  ' ',
];
const WORDS = [
  'a',
  'b*',
  'wom?n',
  'AND',
  'OR',
  'NOT',
  'NEAR',
  'NEAR/3',
  'NEAR/',
  'WITHIN',
  'within',
  'quote',
  'source',
  '{0,3}',
  '%cd',
];
const PARTS = [
  '[word="a"]',
  '[]',
  '[lemma="a.*" %c]',
  '[pos!="N(N|P)"',
  'word="',
  'lemma=',
  '(a OR b)',
  ' NEAR/2 ',
  ' WITHIN quote',
];

/** Texts that look like queries, most of them wrong: signs and pieces of the language in any order. */
export const anyQueryText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...SIGNS) },
      { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: fc.constantFrom(...PARTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));
