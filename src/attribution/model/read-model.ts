import type { Evidence } from '../../corpus/quote.ts';
import type { Span } from '../../text/span.ts';
import type { Attribution, Finder } from '../attribution.ts';
import type { Reading } from '../reading/reading.ts';
import type { JudgedFinding } from './7-settle.ts';
import { columnsOf } from './columns.ts';
import type { Stretch } from './feature-list.ts';
import { modelFinder } from './model.ts';
import { readModelFile } from './model-file.ts';
import { tagTokens } from './tagger.ts';
import { Vocabulary } from './vocabulary.ts';

/** Goes up with every new file of weights and every change to what is made of them. */
const VERSION = 1;

/** The finder in a file of learned weights. Throws when the bytes are no such file, or one of another version. */
export function readModel(bytes: Uint8Array): Finder {
  const model = readModelFile(bytes);
  const vocabulary = new Vocabulary(model.vocabulary);
  const findIn = modelFinder(model);
  return {
    method: 'model',
    version: VERSION,
    find: (reading) => {
      const columns = columnsOf(reading, vocabulary);
      tagTokens(columns, model.tagger);
      return findIn(columns).map((finding) => attributionOf(reading, finding));
    },
  };
}

function attributionOf(reading: Reading, finding: JudgedFinding): Attribution {
  const spansOf = (runs: readonly Stretch[]): readonly Span[] => runs.flatMap((run) => spansOfRun(reading, run));
  const [content, cue, source] = [spansOf(finding.content), spansOf(finding.cue), spansOf(finding.source)];
  const confidence = Math.round(finding.chance * 1000) / 1000;
  return { content, cue, source, confidence, evidence: evidenceOf(finding, { content, cue, source }) };
}

/** A run as spans, cut where paragraphs end. */
function spansOfRun({ tokens, paragraphs }: Reading, { first, end }: Stretch): Span[] {
  const spans: Span[] = [];
  for (let at = first; at < end;) {
    const stop = Math.min(end, paragraphs[tokens.paragraph[at] ?? 0]?.end ?? end);
    spans.push({ startUtf16: tokens.startUtf16[at] ?? 0, endUtf16: tokens.endUtf16[stop - 1] ?? 0 });
    at = stop;
  }
  return spans;
}

type Spans = Pick<Attribution, 'content' | 'cue' | 'source'>;

/** The steps in plain words, each with the chance the weights gave it. */
function evidenceOf({ evidence }: JudgedFinding, { content, cue, source }: Spans): readonly Evidence[] {
  const percent = (chance: number): string => `${Math.round(chance * 100)} %`;
  const steps: Evidence[] = [];
  if (evidence.head >= 0)
    steps.push({
      rule: 'model-cue',
      explanation: `These words read as a cue (${percent(evidence.cueChance)}).`,
      spans: cue,
    });
  if (evidence.isByRule)
    steps.push({
      rule: 'model-rule',
      explanation: 'A rule of the annotator "rules" finds this attribution.',
      spans: content,
    });
  const asContent =
    evidence.head >= 0
      ? `These words read as what the cue reports (${percent(evidence.contentChance)}).`
      : `These quoted words read as what somebody said (${percent(evidence.contentChance)}).`;
  steps.push({ rule: 'model-content', explanation: asContent, spans: content });
  if (source.length > 0) {
    const chance = evidence.sourceChance > 0 ? ` (${percent(evidence.sourceChance)})` : '';
    steps.push({ rule: 'model-source', explanation: `These words read as the source${chance}.`, spans: source });
  }
  return steps;
}
