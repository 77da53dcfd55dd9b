import { describe, expect, it } from 'vitest';
import { type GoldArticle, readGold } from '../../../scripts/train/gold-article.ts';
import { LABEL } from '../../../src/attribution/model/1-label-tokens.ts';
import type { Stretch } from '../../../src/attribution/model/feature-list.ts';
import { goldLine, readMarkedGold } from '../../attribution/model/tiny-model.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function wordsOf({ reading }: GoldArticle, runs: readonly Stretch[]): string[] {
  return runs.map(({ first, end }) =>
    Array.from({ length: end - first }, (_, at) => reading.word(first + at)).join(' '),
  );
}

describe('an annotated article', () => {
  it.each([
    ['Latin letters', 'Ida said we wait.', ''],
    ['signs beyond 16 bits', '', '🌊🌊 𝔘𝔫𝔡 '],
    ['a NUL', '', 'a\0b '],
    ['half a surrogate pair', '', '\ud83c and \udf0a '],
    ['marks above letters', '', 'e\u0301\u0301 '],
    ['line separators', '', 'a\u2028b\u2029c '],
    ['carriage returns', '', 'a\r\nb\rc '],
    ['lines before it', '', 'One.\n\n\nTwo.\n'],
  ])('counts its spans in code points, after %s', async (_, _text, before) => {
    const marked = `${before}⟦source:Ida Brand⟧ ⟦cue:said⟧ ⟦content:🌊 “we wait”⟧.`;
    const [article] = await readMarkedGold([marked]);
    const [{ content, cue, source }] = article!.attributions as [GoldArticle['attributions'][0]];
    expect([content, cue, source].map((runs) => wordsOf(article!, runs))).toEqual([
      ['🌊 “ we wait ”'],
      ['said'],
      ['Ida Brand'],
    ]);
  });

  it('labels the first token of each part and those after it', async () => {
    const [article] = await readMarkedGold(['⟦source:Ida Brand⟧ ⟦cue:said⟧ that ⟦content:we wait⟧.']);
    const { source, inSource, cue, outside, content, inContent } = LABEL;
    expect(Array.from(article!.labels)).toEqual([source, inSource, cue, outside, content, inContent, outside]);
  });

  it('labels cues and sources inside the content of another quote as such', async () => {
    const inner = '⟦source#2:Kai⟧ ⟦cue#2:said⟧ ⟦content#2:we wait⟧';
    const [article] = await readMarkedGold([`⟦source:Ida⟧ ⟦cue:wrote⟧ ⟦content:that ${inner} here⟧`]);
    const { source, cue, content, inContent } = LABEL;
    const labels = [source, cue, content, source, cue, inContent, inContent, inContent];
    expect(Array.from(article!.labels)).toEqual(labels);
  });

  it('has a token that a span touches', async () => {
    const [article] = await readMarkedGold(['The ⟦source:Ida⟧’s boat']);
    expect(wordsOf(article!, article!.attributions[0]!.source).join()).toMatch(/^Ida/);
  });
});

describe('a file of annotated articles', () => {
  const line = goldLine('⟦source:Ida⟧ ⟦cue:said⟧ ⟦content:we wait⟧.');

  it.each([
    ['one a line', `${line}\n${line}\n`, 2],
    ['lines that end as on Windows', `${line}\r\n${line}\r\n`, 2],
    ['no end of the last line', `${line}\n${line}`, 2],
    ['blank lines', `\n${line}\n\n  \n${line}\n\n`, 2],
    ['nothing', '', 0],
  ])('is read when it has %s', async (_, text, count) => {
    const folder = temporaryFolder({ 'gold.ndjson': text });
    expect(await readGold(`${folder}/gold.ndjson`)).toHaveLength(count);
  });

  it('that is not there is named', async () => {
    await expect(readGold('/nowhere/gold.ndjson')).rejects.toThrow('/nowhere/gold.ndjson');
  });

  it('with a line that is no JSON is refused', async () => {
    const folder = temporaryFolder({ 'gold.ndjson': `${line}\n{"id": ` });
    await expect(readGold(`${folder}/gold.ndjson`)).rejects.toThrow(/JSON/);
  });
});
