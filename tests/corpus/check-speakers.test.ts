import { expect, it } from 'vitest';
import { checkSpeakers } from '../../src/corpus/check-speakers.ts';
import { formatProblem } from '../../src/corpus/problem.ts';
import type { Speaker } from '../../src/corpus/speaker.ts';

function speaker(id: string, changes: Partial<Speaker> = {}): Speaker {
  const unknown = { wikidata: undefined, gender: undefined, affiliation: undefined, mergedInto: undefined };
  return { id, name: `Name of ${id}`, kind: 'person', aliases: [], ...unknown, ...changes };
}

function problemsOf(...speakers: Speaker[]): string[] {
  return (checkSpeakers({ type: 'speakers', speakers }, 's.json').problems ?? []).map(formatProblem);
}

it('a chain of merges is no problem', () => {
  expect(problemsOf(speaker('a', { mergedInto: 'b' }), speaker('b', { mergedInto: 'c' }), speaker('c'))).toEqual([]);
});

it('speakers come back as they are, in order', () => {
  const speakers = [speaker('b'), speaker('a')];
  expect(checkSpeakers({ type: 'speakers', speakers }, 's.json').value).toEqual(speakers);
});

it.each<[string, Speaker[], string]>([
  ['an id that is none', [speaker('a b')], 'SPEAKER_ID_INVALID  s.json, speaker 1'],
  ['a blank name', [speaker('a', { name: '' })], 'SPEAKER_NAME_MISSING  s.json, speaker 1'],
  ['an id that comes twice', [speaker('a'), speaker('a')], 'SPEAKER_CONFLICT  s.json, speaker 2: The id "a" is that of speaker 1 too.'],
  ['a merge into no id', [speaker('a', { mergedInto: '' })], 'SPEAKER_ID_INVALID  s.json, speaker 1, mergedInto'],
  ['a merge into itself', [speaker('a', { mergedInto: 'a' })], 'SPEAKER_MERGE_CYCLE  s.json, speaker 1, mergedInto: The merges go in a circle: a → a.'],
  ['a circle of merges', [speaker('x', { mergedInto: 'a' }), speaker('a', { mergedInto: 'b' }), speaker('b', { mergedInto: 'a' })], 'in a circle: a → b → a.'],
  ['a NUL in an alias', [speaker('a', { aliases: ['\0'] })], 'TEXT_INVALID  s.json, speaker 1, alias 1'],
])('%s is a problem', (_, speakers, expected) => {
  const problems = problemsOf(...speakers);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});
