import { describe, expect, it } from 'vitest';
import { type ParagraphPlan, planOf } from '../../../src/attribution/model/paragraph-plan.ts';
import { allOf, columnsOfText } from './invented-columns.ts';

function planOfText(text: string): { colon: string; dash: string; code: number } {
  const columns = columnsOfText(text);
  const plan: ParagraphPlan = planOf(columns, allOf(columns));
  return { colon: columns.reading.word(plan.colon), dash: columns.reading.word(plan.dash), code: plan.code };
}

describe('the plan of a paragraph', () => {
  it.each([
    ['BRAND: We have no bread.', ':'],
    ['Ida Brand: We have no bread.', ':'],
    ['The list: bread and boats.', ':'],
    ['We have no bread.', ''],
    ['One two three four five six seven eight nine ten: bread.', ''],
    [': bread', ''],
    ['Brand:', ':'],
  ])('of “%s” has the colon “%s”', (text, colon) => expect(planOfText(text).colon).toBe(colon));

  it.each([
    ['“We have no bread.” — Ida Brand', '—'],
    ['“We have no bread.” -- Ida Brand', '--'],
    ['We have no bread. — Ida Brand', '—'],
    ['— Ida Brand', '—'],
    ['“We have no bread.” — she was right', ''],
    ['We have no bread — Ida Brand', ''],
    ['“We have no bread.” —', ''],
    ['“We have — Ida Brand knows — no bread.”', ''],
    ['We have no bread.', ''],
  ])('of “%s” has the signature after “%s”', (text, dash) => expect(planOfText(text).dash).toBe(dash));

  it('tells names in capitals, names, and other words before a colon apart', () => {
    const codes = ['We wait.', 'Ida Brand: We wait.', 'IDA BRAND: We wait.', 'The list: We wait.'].map(
      (text) => planOfText(text).code,
    );
    expect(new Set(codes).size).toBe(4);
  });

  it('tells apart whether it begins with a quotation and whether it ends in one', () => {
    const texts = ['“Wait,” she said.', 'She said, “wait.”', '“We wait and see.”', 'She waited.'];
    expect(new Set(texts.map((text) => planOfText(text).code)).size).toBe(4);
  });

  it('of nothing is blank', () => {
    const columns = columnsOfText('We wait.');
    expect(planOf(columns, { first: 1, end: 1 })).toEqual({ colon: -1, dash: -1, code: 0 });
  });
});
