import type { Mention } from '../../../corpus/mention.ts';
import type { MentionKind } from '../../../corpus/vocabulary.ts';
import type { TokenRange } from '../../reading/reading.ts';
import type { ResolvedSpeaker } from '../resolution.ts';
import type { Stage } from '../resolve/stage.ts';

/** Where the text names, describes or points to those who are quoted in it: in reading order, none inside another. */
export function collectMentions(stage: Stage, speakers: readonly ResolvedSpeaker[]): Mention[] {
  const quoted = new Set(speakers.flatMap(({ speaker }) => speaker?.id ?? []));
  const { cast, descriptions, pronounAt, reading } = stage;
  const mentions: Mention[] = [];
  const add = (character: number, kind: MentionKind, { first, end }: TokenRange): void => {
    const speaker = stage.speakerOf(character);
    const [startUtf16, endUtf16] = [reading.tokens.startUtf16[first], reading.tokens.endUtf16[end - 1]];
    if (!speaker || !quoted.has(speaker.id) || startUtf16 === undefined || endUtf16 === undefined) return;
    mentions.push({ startUtf16, endUtf16, kind, speaker });
  };
  cast.names.forEach((name, index) => add(cast.characterOf[index] ?? -1, 'name', name));
  for (const description of descriptions) add(description.character, 'description', description);
  pronounAt.forEach((character, token) => {
    if (character >= 0) add(character, 'pronoun', { first: token, end: token + 1 });
  });
  return withoutOverlaps(mentions.sort((a, b) => a.startUtf16 - b.startUtf16 || a.endUtf16 - b.endUtf16));
}

function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of mentions) if (mention.startUtf16 >= (kept.at(-1)?.endUtf16 ?? 0)) kept.push(mention);
  return kept;
}
