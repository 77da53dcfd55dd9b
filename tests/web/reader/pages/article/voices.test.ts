import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { initialsOf, voicesOf } from '../../../../../src/web/reader/pages/article/voices.ts';

const STYLES = new URL('../../../../../src/web/reader/styles/', import.meta.url);

describe('the voice of a speaker', () => {
  const speakers = Array.from({ length: 12 }, (_, at) => ({ id: `speaker/${at}`, name: `Speaker Number${at}` }));
  const voiceOf = voicesOf(speakers);

  it('has a colour by how much they are quoted, which the ninth and those after have again', () => {
    const colours = speakers.map(({ id }) => voiceOf(id).colour);
    expect(colours).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4].map((at) => `voice-${at}`));
    expect(speakers.map(({ id }) => voiceOf(id).isAgain).indexOf(true)).toBe(8);
  });

  it('has initials', () => {
    expect(voiceOf('speaker/11')).toEqual({ colour: 'voice-4', isAgain: true, initials: 'SN' });
  });

  it.each([undefined, 'speaker/unknown'])('of nobody (%s) is a question mark without a colour', (id) => {
    expect(voiceOf(id)).toEqual({ colour: 'voice-0', isAgain: false, initials: '?' });
  });

  it('has styles for every colour, alone and around a quote in a quote', () => {
    const css = readdirSync(STYLES)
      .map((name) => readFileSync(new URL(name, STYLES), 'utf8'))
      .join('\n');
    for (const colour of new Set([...speakers.map(({ id }) => voiceOf(id).colour), voiceOf(undefined).colour])) {
      expect(css).toMatch(new RegExp(`\\.${colour}\\b`));
      expect(css).toMatch(new RegExp(`\\.within-${colour}\\b`));
    }
  });
});

it.each([
  ['Ajmal Omar', 'AO'],
  ['Suhail', 'S'],
  ['Jean-Luc Picard', 'JP'],
  ['Bridget O’Neill', 'BO'],
  ['William of Orange', 'WO'],
  ['tove strand', 'TS'],
  ['“Bobby” Smith (mayor)', 'BM'],
  ['3M', '3'],
  ['Élodie Ångström', 'ÉÅ'],
  ['E\u0301lodie', 'E\u0301'],
  ['王芳', '王'],
  ['ذبيح الله مجاهد', 'ذ\u200cم'],
  ['آرش نیک\u200cپی', 'آ\u200cن'],
  ['ایران', 'ا'],
  ['דוד כהן', 'דכ'],
  ['हिन्दी नाम', 'हिना'],
  ['สมหมาย ใจท่า', 'สจ'],
  ['เ', 'เ'],
  ['ミナト・ハナコ', 'ミハ'],
  ['Владимир Иванов', 'ВИ'],
  ['김 민준', '김민'],
  ['𝒳avier 𝒴ves', '𝒳𝒴'],
  ['—', '?'],
  ['', '?'],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
