import { expect, it } from 'vitest';
import { findCredits } from '../../../src/formats/plain-text/find-credits.ts';

it.each([
  ['Information for this article was contributed by Ann Roe of The Coast Press.', ['Ann Roe of The Coast Press']],
  ['Information for this article was contributed by Ann Roe and Bo Lind of The Coast Press and by Cy Dahl of The Harbour Post.', ['Ann Roe', 'Bo Lind of The Coast Press', 'Cy Dahl of The Harbour Post']],
  ['Some information in this report was provided by Ann Roe.', ['Ann Roe']],
  ['Associated Press writers Ann Roe in Kabul and Bo Lind in New York contributed to this report.', ['Ann Roe', 'Bo Lind']],
  ['The Associated Press contributed to this report.', ['The Associated Press']],
  ['By Jane Doe', ['Jane Doe']],
  ['By JANE DOE and JOHN ROE', ['JANE DOE', 'JOHN ROE']],
  ['By Jane Doe, The Coast Press', ['Jane Doe', 'The Coast Press']],
  ['Reporting by Ann Roe in Kabul and Bo Lind; Editing by Cy Dahl', ['Ann Roe', 'Bo Lind', 'Cy Dahl']],
  ['(Reporting by Ann Roe; Additional reporting by Bo Lind; Editing by Cy Dahl)', ['Ann Roe', 'Bo Lind', 'Cy Dahl']],
  ['Additional reporting by Ann Roe.', ['Ann Roe']],
  ['© 2025 The Coast Press. All rights reserved.', []],
  ['Copyright 2025 The Coast Press', []],
])('%s', (paragraph, credits) => {
  expect(findCredits(paragraph)?.credits).toEqual(credits);
});

it.each([
  'By Monday the fire was out.',
  'By Jane Street the fire stopped.',
  'By the time the mayor came, it was over',
  'He contributed to this report of a fire, and to others.',
  'Reporting by night is hard, she said, and editing is harder.',
  'Information was contributed.',
  '',
])('"%s" credits nobody', (paragraph) => {
  expect(findCredits(paragraph)).toBeUndefined();
});
