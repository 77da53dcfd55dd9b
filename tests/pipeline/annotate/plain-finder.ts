import type { Attribution, Finder } from '../../../src/attribution/attribution.ts';

/** A finder whose finds a test can foresee: “…” said Name. */
export const PLAIN: Finder = {
  method: 'rules',
  version: 7,
  find({ text }): Attribution[] {
    return Array.from(text.matchAll(/(“[^”]*”) (said) ([A-Z][a-z]+(?: [A-Z][a-z]+)*)/g), (match) => {
      const [, content = '', cue = '', source = ''] = match;
      const cueStart = match.index + content.length + 1;
      const sourceStart = cueStart + cue.length + 1;
      const span = (startUtf16: number, words: string) => ({ startUtf16, endUtf16: startUtf16 + words.length });
      return {
        content: [span(match.index, content)],
        cue: [span(cueStart, cue)],
        source: [span(sourceStart, source)],
        confidence: 0.75,
        evidence: [{ rule: 'inversion', explanation: 'The words before "said".', spans: [span(cueStart, cue)] }],
      };
    });
  },
};
