import type { Evidence } from '../../corpus/quote.ts';
import type { Attribution } from '../attribution.ts';
import type { Reading } from '../reading/reading.ts';
import { collectMentions } from './mentions/collect-mentions.ts';
import { guessSourceKind } from './guess-source-kind.ts';
import type { Resolution, ResolvedSpeaker } from './resolution.ts';
import { spansOf } from './resolve/ranges.ts';
import { setStage } from './resolve/set-stage.ts';
import type { Answer, Stage } from './resolve/stage.ts';
import { resolveFirstPersons } from './resolve/08-first-person.ts';
import { readThrough } from './resolve/read-through.ts';

/**
 * Who says what: resolves the source of each attribution to a speaker of the article. Reads the article once from start to end,
 * so that a pronoun or a quote without a source finds those of whom the text has spoken before. Pure; takes time in proportion
 * to the length of the text.
 */
export function resolveSpeakers(reading: Reading, attributions: readonly Attribution[]): Resolution {
  const stage = setStage(reading);
  const answers = resolveFirstPersons(reading, attributions, readThrough(stage, attributions));
  const speakers = attributions.map((attribution, index) => resolved(stage, attribution, answers[index]));
  return { speakers, mentions: collectMentions(stage, speakers) };
}

function resolved(stage: Stage, { source }: Attribution, answer: Answer | undefined): ResolvedSpeaker {
  const { text } = stage.reading;
  const printed = source.map(({ startUtf16, endUtf16 }) => text.slice(startUtf16, endUtf16)).join(' ');
  const speaker = answer?.speaker;
  return {
    speaker,
    sourceKind: guessSourceKind(printed, speaker),
    confidence: answer?.confidence ?? 1,
    evidence: answer ? [evidenceOf(stage.reading, answer)] : [],
  };
}

function evidenceOf(reading: Reading, { rule, explanation, because }: Answer): Evidence {
  return { rule, explanation, spans: spansOf(reading, because) };
}
