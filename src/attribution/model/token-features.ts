import type { Columns } from './columns.ts';
import { distanceBin, entryAt, type FeatureList, type Stretch } from './feature-list.ts';
import { mix } from './mix.ts';
import { type ParagraphPlan, planOf } from './paragraph-plan.ts';
import { ruleTrust } from './rule-columns.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** What the features of one token are made from. */
interface TokenContext {
  readonly columns: Columns;
  readonly stretch: Stretch;
  readonly plan: ParagraphPlan;
  readonly around: Surroundings;
  readonly token: number;
  /** Its sentence, as far as it lies in the stretch. */
  readonly sentence: Stretch;
}

/** The features by which the tokens of a stretch are labelled as content, source or cue: the word, its neighbours, marks and cues. */
export function addTokenFeatures(list: FeatureList, columns: Columns, stretch: Stretch): void {
  const plan = planOf(columns, stretch);
  const around = surroundingsOf(columns, stretch);
  const { sentences, tokens } = columns.reading;
  list.clear();
  for (let token = stretch.first; token < stretch.end; token += 1) {
    const { first, end } = sentences[tokens.sentence[token] ?? 0] ?? stretch;
    const sentence = { first: Math.max(first, stretch.first), end: Math.min(end, stretch.end) };
    const context = { columns, stretch, plan, around, token, sentence };
    list.next();
    addWord(list, context);
    addNeighbours(list, context);
    addTags(list, context);
    addQuotation(list, context);
    addCues(list, context);
    addPosition(list, context);
    addRules(list, context);
  }
  list.close();
}

function addWord(list: FeatureList, { columns, token }: TokenContext): void {
  const cue = columns.cueBin[token] ?? 0;
  const tag = columns.tag[token] ?? 0;
  list.add(0);
  list.add(columns.word[token] ?? 0);
  list.add(columns.suffix3[token] ?? 0);
  list.add(columns.suffix2[token] ?? 0);
  list.add(columns.prefix3[token] ?? 0);
  list.add(columns.shape[token] ?? 0);
  list.add(columns.fineGroup[token] ?? 0);
  list.add(tag);
  list.add(cue);
}

function addNeighbours(list: FeatureList, { columns, stretch, token }: TokenContext): void {
  const { word, middleGroup, shape } = columns;
  const here = word[token] ?? 0;
  const [before2, before] = [entryAt(word, token - 2, stretch), entryAt(word, token - 1, stretch)];
  const [after, after2] = [entryAt(word, token + 1, stretch), entryAt(word, token + 2, stretch)];
  list.add(before);
  list.add(before2);
  list.add(after);
  list.add(after2);
  list.add(mix(before, here));
  list.add(mix(here, after));
  const [groupBefore, groupAfter] = [
    entryAt(middleGroup, token - 1, stretch),
    entryAt(middleGroup, token + 1, stretch),
  ];
  list.add(groupBefore);
  list.add(groupAfter);
  const [shapeBefore, shapeAfter] = [entryAt(shape, token - 1, stretch), entryAt(shape, token + 1, stretch)];
  list.add(shapeBefore * 1024 + (shape[token] ?? 0) * 32 + shapeAfter);
}

function addTags(list: FeatureList, { columns, stretch, token }: TokenContext): void {
  const { tag, cueBin, word } = columns;
  const [here, cue] = [tag[token] ?? 0, cueBin[token] ?? 0];
  const before2 = entryAt(tag, token - 2, stretch);
  const [before, after] = [entryAt(tag, token - 1, stretch), entryAt(tag, token + 1, stretch)];
  const after2 = entryAt(tag, token + 2, stretch);
  list.add(before * 32 + here);
  list.add(here * 32 + after);
  list.add(before2 * 1024 + before * 32 + here);
  list.add(before * 1024 + here * 32 + after);
  list.add(here * 1024 + after * 32 + after2);
  const [cueBefore, cueAfter] = [entryAt(cueBin, token - 1, stretch), entryAt(cueBin, token + 1, stretch)];
  list.add(cueBefore * 16 + cue);
  list.add(cue * 16 + cueAfter);
  list.add(cue * 32 + before);
  list.add(cue * 32 + after);
  list.add(mix(cue, entryAt(word, token + 1, stretch)));
  list.add(mix(cue, entryAt(word, token - 1, stretch)));
  list.add(cueBefore * 256 + cueAfter * 16 + entryAt(cueBin, token - 2, stretch));
}

/** Number of templates that only tokens in quotations have. */
const QUOTATION_TEMPLATES = 13;

function addQuotation(list: FeatureList, { columns, stretch, token, sentence }: TokenContext): void {
  const { quoted, shape, cueBin, word, tag, reading } = columns;
  const here = quoted[token] ?? 0;
  list.add(here);
  list.add(here * 64 + (shape[token] ?? 0));
  list.add(entryAt(quoted, token - 1, stretch) * 64 + here * 8 + entryAt(quoted, token + 1, stretch));
  list.add(here * 16 + (cueBin[token] ?? 0));
  const quotation = reading.quotations[reading.tokens.quotation[token] ?? -1];
  if (quotation === undefined) return list.skip(QUOTATION_TEMPLATES);
  const { first, end, isClosed } = quotation;
  const length = distanceBin(end - first);
  const [before, after] = [entryAt(word, first - 1, stretch), entryAt(word, end, stretch)];
  const last = entryAt(word, end - (isClosed ? 2 : 1), stretch);
  const [cueBefore, cueAfter] = [entryAt(cueBin, first - 1, stretch), entryAt(cueBin, end, stretch)];
  const isFirst = first === stretch.first ? 1 : 0;
  list.add(length);
  list.add(before);
  list.add(after);
  list.add(mix(entryAt(tag, first - 1, stretch), length));
  list.add(mix(entryAt(tag, end, stretch), length));
  list.add(mix(last, length));
  list.add(mix(mix(last, cueBefore), cueAfter));
  const cuesBefore = cueBefore * 16 + entryAt(cueBin, first - 2, stretch);
  list.add(mix(cuesBefore, mix(cueAfter * 16 + entryAt(cueBin, end + 1, stretch), length)));
  list.add(mix(length, first === sentence.first ? 2 - isFirst : 0));
  list.add(mix(entryAt(shape, first + 1, stretch), length));
  list.add(mix(mix(after, entryAt(word, end + 1, stretch)), 3));
  list.add(mix(mix(before, entryAt(word, first - 2, stretch)), 4));
  list.add(mix(length, mix(end >= stretch.end ? 1 : 0, isFirst)));
}

/** The nearest likely cue on one side, as the features see it. */
interface NearCue {
  readonly at: number;
  readonly isNear: boolean;
  readonly distance: number;
  readonly bin: number;
  /** 0 when it stands in another sentence. */
  readonly word: number;
  /** Shape of the divider between it and the token, from 1; 0 for none, -1 when it stands in another sentence. */
  readonly divider: number;
}

/** Distances of a cue in another sentence, and of none at all. */
const BEYOND = 11;
const NONE = 12;

function nearCue({ columns, token, sentence }: TokenContext, at: number, divider: number): NearCue {
  const isNear = at >= sentence.first && at < sentence.end;
  const isDivided = divider >= 0 && Math.abs(divider - token) < Math.abs(at - token);
  const dividerCode = isDivided ? 1 + shapeInSentence(columns, divider, sentence) : 0;
  return {
    at,
    isNear,
    distance: cueDistance(at, token, isNear),
    bin: columns.cueBin[at] ?? 0,
    word: isNear ? (columns.word[at] ?? 0) : 0,
    divider: isNear ? dividerCode : -1,
  };
}

function cueDistance(cue: number, token: number, isNear: boolean): number {
  if (isNear) return distanceBin(Math.abs(cue - token));
  return cue < 0 ? NONE : BEYOND;
}

function shapeInSentence({ shape }: Columns, token: number, { first, end }: Stretch): number {
  return token >= first && token < end ? (shape[token] ?? 0) : 0;
}

function addCues(list: FeatureList, context: TokenContext): void {
  const { columns, stretch, around, token, sentence } = context;
  const index = token - stretch.first;
  const [dividerLeft, dividerRight] = [around.dividerBefore[index] ?? -1, around.dividerAfter[index] ?? -1];
  const left = nearCue(context, around.cueBefore[index] ?? -1, dividerLeft);
  const right = nearCue(context, around.cueAfter[index] ?? -1, dividerRight);
  addCueWords(list, context, left, right);
  const [leftShape, rightShape] = [
    shapeInSentence(columns, dividerLeft, sentence),
    shapeInSentence(columns, dividerRight, sentence),
  ];
  const dividers = leftShape * 32 + rightShape;
  list.add(dividers);
  list.add(mix(dividers, (left.isNear ? 1 : 0) + (right.isNear ? 2 : 0)));
  list.add(mix(leftShape, distanceBin(token - dividerLeft)));
  list.add(mix(mix(left.divider, right.divider), mix(left.bin, right.bin)));
}

function addCueWords(
  list: FeatureList,
  { columns, stretch, token }: TokenContext,
  left: NearCue,
  right: NearCue,
): void {
  const { word, tag } = columns;
  const here = tag[token] ?? 0;
  const followed = left.isNear ? entryAt(word, left.at + 1, stretch) : 0;
  list.add(left.distance * 16 + left.bin);
  list.add(right.distance * 16 + right.bin);
  list.add(mix(left.distance * 16 + right.distance, left.bin * 16 + right.bin));
  list.add(mix(left.word, Math.min(left.distance, 5)));
  list.add(mix(right.word, Math.min(right.distance, 5)));
  list.add(mix(mix(left.word, here), 1));
  list.add(mix(mix(right.word, here), 2));
  list.add(mix(followed, left.bin));
  list.add(mix(left.isNear ? entryAt(tag, left.at + 1, stretch) : 0, left.distance));
  list.add(mix(right.isNear ? entryAt(tag, right.at - 1, stretch) : 0, right.distance));
  list.add(mix(followed, mix(word[token] ?? 0, left.distance)));
}

function addPosition(list: FeatureList, { columns, stretch, plan, around, token, sentence }: TokenContext): void {
  const { word, shape, tag, quoted, reading } = columns;
  const fromStart = distanceBin(token - sentence.first);
  const mark = quoted[token] ?? 0;
  list.add(distanceBin(sentence.end - token));
  list.add(mix(fromStart, tag[token] ?? 0));
  list.add(token === sentence.first ? (shape[token] ?? 0) : -1);
  list.add(mix(distanceBin(sentence.first - stretch.first), mark));
  list.add(distanceBin(sentence.end - 1 - token) * 16 + (sentence.end === stretch.end ? 1 : 0));
  list.add(mix(plan.code, sideOf(token, plan.colon)));
  list.add(mix(mix(plan.code, mark), shape[token] ?? 0));
  list.add(mix(plan.code, sideOf(token, plan.dash)));
  list.add(mix(plan.code, distanceBin(token - stretch.first)));
  const opening = word[sentence.first] ?? 0;
  const hasCueBefore = (around.cueBefore[token - stretch.first] ?? -1) >= sentence.first ? 1 : 0;
  list.add(mix(opening, 1));
  list.add(mix(mix(opening, entryAt(word, sentence.first + 1, stretch)), hasCueBefore));
  list.add(mix(reading.tokens.paragraph[token] === 0 ? 1 : 0, mark));
}

function addRules(list: FeatureList, { columns, stretch, token }: TokenContext): void {
  const { role } = columns.rules;
  const here = role[token] ?? 0;
  const [before, after] = [entryAt(role, token - 1, stretch), entryAt(role, token + 1, stretch)];
  const trusted = here * 16 + ruleTrust(columns.rules, token);
  list.add(trusted);
  list.add(before * 16 + here * 4 + after);
  list.add(mix(trusted, columns.cueBin[token] ?? 0));
  list.add(mix(here, columns.word[token] ?? 0));
  list.add(mix(trusted, columns.quoted[token] ?? 0));
  list.add(mix(before * 16 + here * 4 + after, columns.shape[token] ?? 0));
}

/** 0 when there is no such sign, else 1 before it, 2 at it, 3 after it. */
function sideOf(token: number, sign: number): number {
  if (sign < 0) return 0;
  return 2 + Math.sign(token - sign);
}
