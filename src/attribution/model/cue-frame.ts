import type { Labelling } from './1-label-tokens.ts';
import type { Candidate } from './2-find-candidates.ts';
import { chanceBin } from './chance-bin.ts';
import { QUOTED, type Columns } from './columns.ts';
import { distanceBin, entryAt } from './feature-list.ts';
import { hashOf } from './mix.ts';
import { RULE_ROLE, ruleTrust } from './rule-columns.ts';

/** What the arguments of a cue are judged by, whichever token is looked at. */
export interface CueFrame {
  readonly sentence: number;
  readonly word: number;
  readonly bin: number;
  readonly tag: number;
  readonly group: number;
  readonly chance: number;
  readonly wordBefore: number;
  readonly tagBefore: number;
  readonly wordAfter: number;
  readonly tagAfter: number;
  readonly tagAfter2: number;
  /** How many tokens after the cue "that" stands, from 1; 0: not within six. */
  readonly that: number;
  /** Quotations near the cue, as bits. */
  readonly quotations: number;
  /** Number of the attribution that the rules found for this cue, and how far they are trusted; -1 and 0 for none. */
  readonly rule: number;
  readonly ruleTrust: number;
  readonly fromStart: number;
  readonly toEnd: number;
}

export function frameOf(columns: Columns, { cue }: Labelling, { first, end, head, window }: Candidate): CueFrame {
  const { word, tag, cueBin, middleGroup, reading, rules } = columns;
  const sentence = reading.tokens.sentence[head] ?? 0;
  const isCue = rules.role.subarray(first, end).indexOf(RULE_ROLE.cue);
  const ruled = isCue < 0 ? -1 : first + isCue;
  const range = reading.sentences[sentence] ?? window;
  return {
    sentence,
    word: word[head] ?? 0,
    bin: cueBin[head] ?? 0,
    tag: tag[head] ?? 0,
    group: middleGroup[head] ?? 0,
    chance: chanceBin(cue[head] ?? 0),
    wordBefore: entryAt(word, first - 1, window),
    tagBefore: entryAt(tag, first - 1, window),
    wordAfter: entryAt(word, end, window),
    tagAfter: entryAt(tag, end, window),
    tagAfter2: entryAt(tag, end + 1, window),
    that: placeOfThat(columns, end, window.end),
    quotations: quotationsNear(columns, { first, end, head, window }),
    rule: ruled < 0 ? -1 : (rules.attribution[ruled] ?? -1),
    ruleTrust: ruled < 0 ? 0 : ruleTrust(rules, ruled),
    fromStart: distanceBin(first - range.first),
    toEnd: distanceBin(range.end - end),
  };
}

const THAT = hashOf('that');

function placeOfThat({ word }: Columns, from: number, end: number): number {
  for (let token = from; token < Math.min(end, from + 6); token += 1) if (word[token] === THAT) return token - from + 1;
  return 0;
}

function quotationsNear({ quoted }: Columns, { first, end, head, window }: Candidate): number {
  const opensWithin = (tokens: number): boolean =>
    quoted.subarray(end, Math.min(window.end, end + tokens)).includes(QUOTED.opening);
  const closesBefore = quoted.subarray(Math.max(window.first, first - 6), first).includes(QUOTED.closing);
  return (
    (opensWithin(4) ? 1 : 0) +
    (first > window.first && (quoted[first - 1] ?? 0) > 0 ? 2 : 0) +
    (closesBefore ? 4 : 0) +
    (opensWithin(8) ? 8 : 0) +
    ((quoted[head] ?? 0) > 0 ? 16 : 0)
  );
}
