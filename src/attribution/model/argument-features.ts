import type { Labelling } from './1-label-tokens.ts';
import type { Candidate } from './2-find-candidates.ts';
import { chanceBin } from './chance-bin.ts';
import type { Columns } from './columns.ts';
import { type CueFrame, frameOf } from './cue-frame.ts';
import { distanceBin, entryAt, type FeatureList } from './feature-list.ts';
import { mix } from './mix.ts';
import { RULE_ROLE } from './rule-columns.ts';
import { type Paths, pathsFrom } from './paths.ts';

/** What is known of an article before the arguments of its cues are looked for. */
export interface LabelledArticle {
  readonly columns: Columns;
  readonly labelling: Labelling;
  /** Made by `candidateColumn`. */
  readonly candidateOf: Int32Array;
}

/** What the features of one token are made from, seen from a cue. */
interface ArgumentContext {
  readonly columns: Columns;
  readonly labelling: Labelling;
  readonly cue: Candidate;
  readonly frame: CueFrame;
  readonly token: number;
  /** Bin of the number of tokens between it and the cue. */
  readonly distance: number;
  readonly dividers: number;
  readonly commas: number;
  /** The other candidates on the way as one number: how many, and how likely. */
  readonly cues: number;
  readonly cueCount: number;
  /** Whether it, the cue, or both in one are quoted. */
  readonly quotation: number;
  /** How likely it is content and source by itself. */
  readonly content: number;
  readonly source: number;
}

/** The features by which the tokens around a candidate are taken for its content, its source, or neither. */
export function addArgumentFeatures(list: FeatureList, article: LabelledArticle, cue: Candidate): void {
  const { columns, labelling, candidateOf } = article;
  const frame = frameOf(columns, labelling, cue);
  const paths = pathsFrom(columns, labelling, cue, candidateOf);
  list.clear();
  for (let token = cue.window.first; token < cue.window.end; token += 1) {
    const context = contextOf(article, cue, { frame, paths, token });
    list.next(sideOf(columns, cue, frame, token));
    addWords(list, context);
    addChances(list, context);
    addPath(list, context);
    addFrame(list, context);
    addNeighbours(list, context);
    addQuotation(list, context);
    addSentence(list, context);
    addRules(list, context);
  }
  list.close();
}

interface Place {
  readonly frame: CueFrame;
  readonly paths: Paths;
  readonly token: number;
}

function contextOf(
  { columns, labelling }: LabelledArticle,
  cue: Candidate,
  { frame, paths, token }: Place,
): ArgumentContext {
  const at = token - cue.window.first;
  const cueCount = paths.cues[at] ?? 0;
  return {
    columns,
    labelling,
    cue,
    frame,
    token,
    distance: distanceBin(gapBetween(cue, token)),
    dividers: paths.dividers[at] ?? 0,
    commas: paths.commas[at] ?? 0,
    cues: cueCount * 16 + (paths.likeliestCue[at] ?? 0),
    cueCount,
    quotation: quotationCode(columns, token, cue.head),
    content: chanceBin(labelling.content[token] ?? 0),
    source: chanceBin(labelling.source[token] ?? 0),
  };
}

/** As bits: the token is quoted, the cue is, and both are in one quotation. */
function quotationCode({ reading }: Columns, token: number, head: number): number {
  const { quotation } = reading.tokens;
  const [here, there] = [quotation[token] ?? -1, quotation[head] ?? -1];
  return (here >= 0 ? 1 : 0) + (there >= 0 ? 2 : 0) + (here >= 0 && here === there ? 4 : 0);
}

/** Tokens from the cue to a token outside it, from 1; inside it, from its first token. */
function gapBetween({ first, end }: Candidate, token: number): number {
  if (token < first) return first - token;
  return token < end ? token - first : token - end + 1;
}

/** In the cue; before it in the same sentence, paragraph, or further; after it likewise. */
function sideOf({ reading }: Columns, { first, end, head }: Candidate, { sentence }: CueFrame, token: number): number {
  const { paragraph, sentence: sentenceOf } = reading.tokens;
  if (token >= first && token < end) return 0;
  const isInSentence = sentenceOf[token] === sentence;
  const beyond = paragraph[token] === paragraph[head] ? 2 : 3;
  const far = isInSentence ? 1 : beyond;
  return token < first ? far : far + 3;
}

function addWords(list: FeatureList, { columns, frame, token, distance, dividers, quotation }: ArgumentContext): void {
  const [word, tag, group] = [columns.word[token] ?? 0, columns.tag[token] ?? 0, columns.middleGroup[token] ?? 0];
  list.add(0);
  list.add(frame.bin * 16 + distance);
  list.add(frame.chance * 16 + distance);
  list.add(word);
  list.add(tag);
  list.add(mix(frame.word, tag));
  list.add(mix(frame.word, distance));
  list.add(mix(frame.word, dividers));
  list.add(mix(frame.word, quotation));
  list.add(mix(frame.group, group));
  list.add(mix(frame.group, dividers * 16 + Math.min(distance, 6)));
}

function addChances(list: FeatureList, context: ArgumentContext): void {
  const { labelling, frame, token, distance, dividers, cues, cueCount, content, source } = context;
  const contentStart = chanceBin(labelling.contentStart[token] ?? 0);
  const sourceStart = chanceBin(labelling.sourceStart[token] ?? 0);
  const label = labelling.label[token] ?? 0;
  list.add(chanceBin(labelling.cue[token] ?? 0));
  list.add(content * 16 + cueCount * 4);
  list.add(source * 16 + cueCount * 4);
  list.add(contentStart);
  list.add(sourceStart);
  list.add(mix(content * 64 + cues, dividers));
  list.add(mix(source * 64 + cues, Math.min(distance, 7)));
  list.add(mix(content * 16 + source, frame.chance));
  list.add(mix(content, mix(distance, frame.chance)));
  list.add(mix(source, mix(distance, frame.chance)));
  list.add(mix(source * 16 + sourceStart, dividers));
  list.add(mix(content * 16 + contentStart, dividers));
  list.add(label);
  list.add(mix(label, mix(cues, dividers)));
}

function addPath(list: FeatureList, context: ArgumentContext): void {
  const { columns, frame, token, distance, dividers, cues, commas } = context;
  list.add(mix(dividers, frame.bin));
  list.add(mix(dividers, distance));
  list.add(mix(cues, frame.chance));
  list.add(mix(dividers, columns.tag[token] ?? 0));
  list.add(mix(dividers, mix(frame.tag, frame.tagAfter)));
  list.add(mix(commas, dividers & 31));
}

function addFrame(list: FeatureList, context: ArgumentContext): void {
  const { columns, frame, token, distance, dividers, cueCount, quotation } = context;
  const tag = columns.tag[token] ?? 0;
  list.add(mix(frame.wordAfter, distance));
  list.add(mix(frame.tagAfter, distance));
  list.add(mix(mix(frame.tagAfter, frame.tagBefore), dividers));
  list.add(mix(frame.wordBefore, distance));
  list.add(mix(frame.tagBefore * 32 + frame.tagAfter, tag));
  list.add(mix(frame.that, distance));
  list.add(mix(frame.that, cueCount));
  list.add(mix(frame.quotations, quotation));
  list.add(mix(frame.quotations, mix(quotation, dividers)));
  list.add(mix(mix(frame.quotations, quotation), frame.bin));
  list.add(mix(frame.tagAfter * 32 + frame.tagAfter2, Math.min(distance, 6)));
  list.add(mix(frame.fromStart * 16 + frame.toEnd, distance));
  list.add(mix(frame.fromStart, quotation));
  list.add(mix(frame.toEnd, quotation));
}

function addNeighbours(list: FeatureList, { columns, cue, token, distance, content }: ArgumentContext): void {
  const { word, tag, shape } = columns;
  const { window } = cue;
  const here = tag[token] ?? 0;
  const [before, after] = [entryAt(tag, token - 1, window), entryAt(tag, token + 1, window)];
  const shapes =
    entryAt(shape, token - 1, window) * 1024 + (shape[token] ?? 0) * 32 + entryAt(shape, token + 1, window);
  list.add(mix(entryAt(word, token - 1, window), word[token] ?? 0));
  list.add(mix(word[token] ?? 0, entryAt(word, token + 1, window)));
  list.add(before * 1024 + here * 32 + after);
  list.add(before * 32 + here);
  list.add(mix(before * 32 + here, distance));
  list.add(mix(here * 32 + after, distance));
  list.add(shapes);
  list.add(mix(content, shapes));
}

/** Number of templates that only tokens in quotations have. */
const QUOTATION_TEMPLATES = 8;
const AROUND_CUE = 15;

function addQuotation(list: FeatureList, context: ArgumentContext): void {
  const { columns, cue, frame, token, dividers, cues, cueCount, quotation, content } = context;
  const { reading, word, shape, quoted } = columns;
  list.add(quotation);
  list.add(mix(quotation, dividers));
  list.add(mix(quotation, cueCount));
  list.add(mix(quoted[token] ?? 0, shape[token] ?? 0));
  list.add(mix(quotation, mix(cueCount, frame.chance)));
  const found = reading.quotations[reading.tokens.quotation[token] ?? -1];
  if (found === undefined) return list.skip(QUOTATION_TEMPLATES);
  const { first, end } = found;
  const length = distanceBin(end - first);
  const before = end <= cue.first ? cue.first - end : -1;
  const gap = first >= cue.end ? first - cue.end : before;
  const nearness = gap < 0 ? AROUND_CUE : distanceBin(gap);
  list.add(mix(length, nearness));
  list.add(mix(nearness, frame.bin));
  list.add(mix(nearness, cues));
  list.add(mix(entryAt(word, first - 1, cue.window), nearness));
  list.add(mix(entryAt(word, end, cue.window), nearness));
  list.add(mix(mix(length, nearness), mix(cueCount, dividers)));
  list.add(mix(content, mix(length, nearness)));
  list.add(mix(first === cue.window.first ? 1 : 0, nearness));
}

function addSentence(list: FeatureList, context: ArgumentContext): void {
  const { columns, frame, token, dividers, quotation, content } = context;
  const { sentences, tokens } = columns.reading;
  const index = tokens.sentence[token] ?? 0;
  const { first, end } = sentences[index] ?? context.cue.window;
  const apart = Math.min(3, Math.abs(index - frame.sentence));
  list.add(distanceBin(token - first));
  list.add(distanceBin(end - token));
  list.add(mix(Math.min(3, token - first), mix(quotation, dividers)));
  list.add(mix(apart, quotation));
  list.add(mix(apart, mix(quotation, content)));
}

function addRules(list: FeatureList, context: ArgumentContext): void {
  const { columns, labelling, frame, token, dividers, content, source } = context;
  const role = relationOf(columns, frame, token);
  const trusted = role * 16 + frame.ruleTrust;
  list.add(trusted);
  list.add(relationOf(columns, frame, token - 1) * 8 + role);
  list.add(relationOf(columns, frame, token + 1) * 8 + role);
  list.add(mix(trusted, content));
  list.add(mix(trusted, source));
  list.add(mix(role, dividers));
  list.add(mix(role, labelling.label[token] ?? 0));
  list.add(mix(role, frame.word));
  list.add(mix(trusted, frame.chance));
}

/** What the rules take a token for: 1 to 3 its role beside this cue; else whether it has one beside another,
 * from 4 when they know this cue, from 6 when they do not. */
function relationOf({ rules }: Columns, { rule }: CueFrame, token: number): number {
  const role = rules.role[token] ?? 0;
  const isOwn = rule >= 0 && rules.attribution[token] === rule;
  if (isOwn) return role;
  const other = role === RULE_ROLE.none ? 0 : 1;
  return rule >= 0 ? 4 + other : 6 + other;
}
