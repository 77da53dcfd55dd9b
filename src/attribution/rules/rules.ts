import type { Span } from '../../text/span.ts';
import type { Attribution, Finder } from '../attribution.ts';
import type { Reading, TokenRange } from '../reading/reading.ts';
import { findCues } from './1-find-cues.ts';
import { findSubjects } from './2-find-subjects.ts';
import { attributeQuotations } from './3-attribute-quotations.ts';
import { attributeClauses } from './4-attribute-clauses.ts';
import { attributePhrases } from './5-attribute-phrases.ts';
import { settleConflicts } from './6-settle-conflicts.ts';
import { confidenceOf, explanationOf } from './rule-table.ts';
import type { Draft } from './cue.ts';

/** Finds attributions by rules alone, in passes; needs no learned weights. */
export const RULES: Finder = { method: 'rules', version: 1, find };

function find(reading: Reading): Attribution[] {
  const cues = findSubjects(reading, findCues(reading));
  const quotations = attributeQuotations(reading, cues);
  const used = new Set(quotations.flatMap(({ cue }) => cue.map(({ first }) => first)));
  const free = cues.filter(({ first }) => !used.has(first));
  const drafts = [...quotations, ...attributeClauses(reading, free), ...attributePhrases(reading)];
  return settleConflicts(drafts, reading.tokens.count).map((draft) => attributionOf(reading, draft));
}

function attributionOf(reading: Reading, { rule, content, cue, source }: Draft): Attribution {
  const spansOf = (ranges: readonly TokenRange[]): Span[] => ranges.map((range) => spanOf(reading, range));
  return {
    content: spansOf(content),
    cue: spansOf(cue),
    source: spansOf(source),
    confidence: confidenceOf(rule),
    evidence: [
      {
        rule,
        explanation: explanationOf(rule),
        spans: spansOf([...source, ...cue].toSorted((a, b) => a.first - b.first)),
      },
    ],
  };
}

function spanOf({ tokens }: Reading, { first, end }: TokenRange): Span {
  return { startUtf16: tokens.startUtf16[first] ?? 0, endUtf16: tokens.endUtf16[end - 1] ?? 0 };
}
