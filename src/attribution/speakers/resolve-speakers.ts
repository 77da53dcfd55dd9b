import type { Attribution } from '../attribution.ts';
import type { Reading } from '../reading/reading.ts';
import { guessSourceKind } from './guess-source-kind.ts';
import type { Resolution, ResolvedSpeaker } from './resolution.ts';
import { speakerIdOf } from './speaker-id.ts';

const NAME = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]*)*/u;

/** Who says what: resolves the source of each attribution to a speaker of the article. */
export function resolveSpeakers(reading: Reading, attributions: readonly Attribution[]): Resolution {
  return { speakers: attributions.map((attribution) => resolve(reading, attribution)), mentions: [] };
}

function resolve(reading: Reading, { source }: Attribution): ResolvedSpeaker {
  const printed = source.map((span) => reading.text.slice(span.startUtf16, span.endUtf16)).join(' ');
  const name = NAME.exec(printed)?.[0];
  const speaker =
    name === undefined
      ? undefined
      : { id: speakerIdOf(name, name.includes(' '), reading.article.id), name, kind: 'person' as const };
  return { speaker, sourceKind: guessSourceKind(printed, speaker), confidence: 1, evidence: [] };
}
