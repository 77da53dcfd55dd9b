import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../src/attribution/attribution.ts';
import { writeModelFile } from '../../../src/attribution/model/model-file.ts';
import { readModel } from '../../../src/attribution/model/read-model.ts';
import { readArticle } from '../../../src/attribution/reading/reading.ts';
import { RULES } from '../../../src/attribution/rules/rules.ts';
import { buildArticle } from '../../support/builders.ts';
import { readMarkedText } from '../../support/marked-text.ts';
import { readMarkedGold, trainTinyModel } from './tiny-model.ts';

/** To blorp and to snarf is to say something in a language that no rule knows. */
const SENTENCES = [
  '⟦source:Ida Brand⟧ ⟦cue:blorped⟧ that ⟦content:the bridge is closed⟧.',
  '⟦source:Kai Holm⟧ ⟦cue:blorped⟧ that ⟦content:the ferry is late again⟧.',
  '⟦source:Joe Marsh⟧ ⟦cue:snarfed⟧ that ⟦content:the harbour needs a wall⟧.',
  '⟦source:Mia Stone⟧ ⟦cue:blorped⟧ that ⟦content:the bread was cold⟧. It rained.',
  'It rained. ⟦source:Leo Falk⟧ ⟦cue:snarfed⟧ that ⟦content:the road is open⟧.',
  '⟦source:Ida Brand⟧ ⟦cue:snarfed⟧ that ⟦content:the boats are old⟧.',
  'Kai Holm mended the nets. Joe Marsh went home.',
  'Mia Stone mended the boats. The road was long.',
  '⟦content:“The bridge is closed again,”⟧ ⟦source:Leo Falk⟧ ⟦cue:blorped⟧.',
  '⟦content:“Bread is better than cake,”⟧ ⟦source:Mia Stone⟧ ⟦cue:snarfed⟧.',
  '⟦content:“The ferry never came here,”⟧ ⟦source:Joe Marsh⟧ ⟦cue:blorped⟧. The road was long.',
];

const BYTES = writeModelFile(trainTinyModel(await readMarkedGold(SENTENCES)));
const FINDER = readModel(BYTES);

function find(text: string): readonly Attribution[] {
  return FINDER.find(readArticle(buildArticle(text)));
}

/** The words of what was found. */
function wordsIn(text: string): Record<'content' | 'cue' | 'source', string>[] {
  return find(text).map(({ content, cue, source }) => {
    const words = (spans: Attribution['content']): string =>
      spans.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16)).join(' … ');
    return { content: words(content), cue: words(cue), source: words(source) };
  });
}

describe('a model', () => {
  it.each([
    'Ada Quist blorped that the harbour is closed.',
    'It rained. Ada Quist snarfed that the ferry is old.',
    '“The harbour needs a ferry,” Ada Quist blorped.',
  ])('finds “%s” by sentences like it', (text) => {
    const [found] = wordsIn(text);
    expect(found).toMatchObject({ source: 'Ada Quist', cue: expect.stringMatching(/^(?:blorp|snarf)ed$/) as string });
    expect(found?.content).toMatch(/harbour|ferry/);
    expect(RULES.find(readArticle(buildArticle('Ada Quist blorped that the harbour is closed.')))).toEqual([]);
  });

  it('finds again what it learned from', () => {
    const marked = SENTENCES.map((sentence) => readMarkedText(sentence));
    const found = marked.map(({ text }) => find(text).map(({ content }) => content));
    expect(found).toEqual(marked.map(({ quotes }) => quotes.map(({ content }) => content)));
  });

  it('finds nothing where nobody says anything', () => {
    expect(find('Ida Brand mended the road. The ferry was long.')).toEqual([]);
  });

  it.each(['', ' ', '.', '“', '\0', '\ud83c', '\n\n\n'])('finds nothing in %j', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('tells for each part by what it was found, with the words', () => {
    const [found] = find('Ada Quist blorped that the harbour is closed.');
    const steps = new Map(found?.evidence.map(({ rule, spans }) => [rule, spans]));
    expect(steps.get('model-cue')).toEqual(found?.cue);
    expect(steps.get('model-content')).toEqual(found?.content);
    expect(steps.get('model-source')).toEqual(found?.source);
  });

  it('gives its steps in words, with chances in percent', () => {
    const [found] = find('Ada Quist blorped that the harbour is closed.');
    for (const { explanation } of found?.evidence ?? []) expect(explanation).toMatch(/^\p{Lu}.* \(\d{1,3} %\)\.$/u);
  });

  it('is as sure as a chance can be', () => {
    const [found] = find('Ada Quist blorped that the harbour is closed.');
    expect(found?.confidence).toBeGreaterThan(0.5);
    expect(found?.confidence).toBeLessThanOrEqual(1);
  });

  it('finds the same whatever it read before', () => {
    const text = 'Ada Quist blorped that the harbour is closed. “Bread is late again,” Leo Falk snarfed.';
    const fresh = readModel(BYTES).find(readArticle(buildArticle(text)));
    find(`${'Joe Marsh snarfed that the nets are old. '.repeat(300)}\n\n“One.`);
    expect(find(text)).toEqual(fresh);
  });

  it('is the same byte for byte when it is learned again', async () => {
    const again = writeModelFile(trainTinyModel(await readMarkedGold(SENTENCES)));
    expect(Buffer.from(again).equals(Buffer.from(BYTES))).toBe(true);
  });

  it('cuts content that goes on in the next paragraph where paragraphs end', () => {
    const paragraph = '“The bridge is closed again, and bread is late.';
    const text = `“The ferry is late again,” Leo Falk blorped: ${paragraph}\n${paragraph}\n${paragraph}”`;
    for (const { content } of find(text))
      for (const { startUtf16, endUtf16 } of content) expect(text.slice(startUtf16, endUtf16)).not.toContain('\n');
  });
});
