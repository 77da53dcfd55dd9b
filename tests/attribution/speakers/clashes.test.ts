import { describe, expect, test } from 'vitest';
import { clashes } from '../../../src/attribution/speakers/clashes.ts';

describe('descriptions of one name clash', () => {
  test.each([
    ['a trade and a high office', ['a baker'], ['the Secretary of State']],
    ['trades and a high office', ['a fish trader', 'the trader'], ['Sen.']],
    ['a trade by hand and a minister', ['a carpenter'], ['Foreign Minister']],
    ['a man and a woman', ['a businessman from Skellin'], ['the council’s spokeswoman']],
    ['a mother and an alderman', ['the mother of two'], ['alderman']],
  ])('%s', (_, a, b) => {
    expect([clashes(a, b), clashes(b, a)]).toEqual([true, true]);
  });
});

describe('descriptions of one name may be true of one person', () => {
  test.each([
    ['no descriptions', [], []],
    ['nothing known on one side', ['a baker'], []],
    ['two trades', ['a baker'], ['a fish trader']],
    ['a trade that was', ['a former teacher'], ['the governor']],
    ['one description that fits both', ['a teacher', 'a council member'], ['the governor']],
    ['two offices', ['the senator'], ['the Secretary of State']],
    ['one gender on both sides', ['a businesswoman'], ['the chairwoman of the board']],
    ['both genders on one side, by a mistake', ['the man', 'a spokeswoman'], ['his wife']],
    ['words that are no description', ['…'], ['the president']],
  ])('%s', (_, a, b) => {
    expect([clashes(a, b), clashes(b, a)]).toEqual([false, false]);
  });
});
