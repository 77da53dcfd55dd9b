import { expect, it } from 'vitest';
import { packQuestion, unpackQuestion } from '../../../src/server/cite/packed-question.ts';
import { SeededRandom } from '../../support/seeded-random.ts';

const QUESTION = {
  query: 'query Said($name: String) { quotes(filter: { speakerName: $name }) { totalCount } } # “ı̇” 🐟',
  operationName: 'Said',
  variables: { name: 'Jamál Omar', page: { first: 2, after: null } },
};

it('a packed question gives the question again, and holds nothing that has a meaning in an address or in TeX', () => {
  const packed = packQuestion(QUESTION) ?? '';
  expect(packed).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(unpackQuestion(packed)).toEqual(QUESTION);
});

it('questions that differ in the order of their variables only are packed alike', () => {
  const swapped = { ...QUESTION, variables: { page: { after: null, first: 2 }, name: 'Jamál Omar' } };
  expect(packQuestion(swapped)).toBe(packQuestion(QUESTION));
});

it('a question that is too long for an address is not packed', () => {
  const random = new SeededRandom(1);
  const noise = Array.from({ length: 12_000 }, () => random.integer(33, 126)).map((code) => String.fromCharCode(code));
  expect(packQuestion({ ...QUESTION, query: noise.join('') })).toBeUndefined();
});

it('what is no packed question, or none any more, is told apart', () => {
  const packed = packQuestion(QUESTION) ?? '';
  const random = new SeededRandom(2);
  for (let draw = 0; draw < 500; draw += 1) {
    const at = random.integer(0, packed.length - 1);
    const damaged = packed.slice(0, at) + packed.slice(at + random.integer(1, 3));
    expect([undefined, 'string']).toContain(typeof unpackQuestion(damaged)?.query === 'string' ? 'string' : undefined);
  }
  for (const wrong of ['', 'AAAA', '{}', packed.slice(0, -9), `${packed}!`])
    expect(unpackQuestion(wrong)).toBeUndefined();
});

it('what would grow without bounds is refused', async () => {
  const { deflateRawSync } = await import('node:zlib');
  const json = JSON.stringify({ query: ' '.repeat(2_000_000), variables: {} });
  expect(unpackQuestion(deflateRawSync(json, { level: 9 }).toString('base64url'))).toBeUndefined();
});
