import { describe, expect, it } from 'vitest';
import { answerText, dataText } from '../../../src/server/answers/answer-text.ts';

const data = { quotes: { totalCount: 3 } };

describe('the text of an answer', () => {
  it.each([
    ['data', { data }, { data: dataText(JSON.stringify(data)) }],
    ['extensions', { data, extensions: { a: 1 } }, { data: dataText(JSON.stringify(data)), extensions: { a: 1 } }],
    [
      'errors',
      { errors: [{ message: 'no' }], data },
      { errors: [{ message: 'no' }], data: dataText(JSON.stringify(data)) },
    ],
  ])('is the same to the byte whether its data is text already or not: %s', (_, plain, texted) => {
    expect(answerText(texted)).toBe(answerText(plain));
  });

  it('of errors alone has no data', () => {
    expect(answerText({ errors: [{ message: 'no' }] })).toBe('{"errors":[{"message":"no"}]}\n');
  });
});
