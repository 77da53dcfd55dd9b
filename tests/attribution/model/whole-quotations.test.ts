import { describe, expect, it } from 'vitest';
import { wholeQuotations } from '../../../src/attribution/model/whole-quotations.ts';
import { columnsOfText, runOf, wordsOf } from './invented-columns.ts';

function whole(text: string, runs: readonly string[], head = ''): string[] {
  const columns = columnsOfText(text);
  const at = head === '' ? -1 : runOf(columns, head).first;
  const found = wholeQuotations(
    columns,
    runs.map((run) => runOf(columns, run)),
    at,
  );
  return found.map((run) => wordsOf(columns, run));
}

describe('a run of content', () => {
  it.each([
    [
      'without a mark of its quotation gets it',
      '“We wait and see,” Ida said.',
      'We wait and see',
      '“ We wait and see , ”',
    ],
    [
      'with half of a quotation gets all of it',
      '“We wait and see,” Ida said.',
      '“ We wait and',
      '“ We wait and see , ”',
    ],
    ['with little of a quotation gets no more', '“We wait and see,” Ida said.', '“ We', '“ We'],
    [
      'that begins before a quotation keeps its words',
      'She said they “wait and see”.',
      'they “ wait and',
      'they “ wait and see ”',
    ],
    ['outside quotations stays', 'She said that we wait.', 'that we wait', 'that we wait'],
    ['in single marks stays', 'She said ‘we wait and see’.', 'we wait and see', 'we wait and see'],
  ])('%s', (_, text, run, expected) => expect(whole(text, [run])).toEqual([expected]));

  it('in the quotation of its cue stays', () => {
    expect(whole('“She said that we wait,” Kai wrote.', ['that we wait'], 'said')).toEqual(['that we wait']);
  });

  it('of a very long quotation stays', () => {
    const words = 'and on '.repeat(150).trim();
    expect(whole(`“${words}” said Ida.`, [words])).toEqual([words]);
  });

  it('becomes one with another when both get the same quotation', () => {
    expect(whole('“One two three four”', ['“ One two', 'three four ”'])).toEqual(['“ One two three four ”']);
  });

  it('stays apart from another when words are between', () => {
    expect(whole('“One two” said Ida, “three four.”', ['One two', 'three four .'])).toEqual([
      '“ One two ”',
      '“ three four . ”',
    ]);
  });
});

it('no runs stay no runs', () => expect(whole('“One.”', [])).toEqual([]));
