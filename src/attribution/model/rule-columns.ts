import type { Attribution } from '../attribution.ts';
import type { Reading } from '../reading/reading.ts';
import type { Span } from '../../text/span.ts';
import type { Stretch } from './feature-list.ts';

/** What a token is in an attribution that the rules found. */
export const RULE_ROLE = { none: 0, content: 1, source: 2, cue: 3 } as const;

/** What the rules found in an article, token by token: they are a witness to the model, which may overrule them. */
export interface RuleColumns {
  readonly role: Int32Array;
  /** Number of the attribution, from 0; -1 for none. */
  readonly attribution: Int32Array;
  /** Confidence of the rule in tenths, of each attribution. */
  readonly tenths: Uint8Array;
  /** The attributions as runs of tokens. */
  readonly found: readonly RuleAttribution[];
}

/** An attribution that the rules found, as runs of tokens. */
export interface RuleAttribution extends Readonly<Record<'content' | 'source' | 'cue', readonly Stretch[]>> {
  readonly rule: string;
  /** Precision of the rule. */
  readonly confidence: number;
}

/** Where attributions overlap, cues go before sources, and both before contents. */
export function ruleColumnsOf({ tokens }: Reading, attributions: readonly Attribution[]): RuleColumns {
  const runs = (spans: readonly Span[]): readonly Stretch[] => spans.map((span) => runOf(tokens, span));
  const found = attributions.map(({ content, source, cue, confidence, evidence }) => ({
    rule: evidence[0]?.rule ?? '',
    confidence,
    content: runs(content),
    source: runs(source),
    cue: runs(cue),
  }));
  const columns = {
    role: new Int32Array(tokens.count),
    attribution: new Int32Array(tokens.count).fill(-1),
    tenths: Uint8Array.from(attributions, ({ confidence }) => Math.min(9, Math.floor(confidence * 10))),
    found,
  };
  for (const part of ['content', 'source', 'cue'] as const) {
    found.forEach((attribution, number) => {
      for (const { first, end } of attribution[part]) {
        columns.role.fill(RULE_ROLE[part], first, end);
        columns.attribution.fill(number, first, end);
      }
    });
  }
  return columns;
}

/** The tokens that a span touches. */
function runOf(tokens: Reading['tokens'], span: Span): Stretch {
  const first = tokenAt(tokens, span);
  let end = first;
  while (end < tokens.count && (tokens.startUtf16[end] ?? Infinity) < span.endUtf16) end += 1;
  return { first, end };
}

/** The first token that ends after a span begins. */
function tokenAt({ count, endUtf16 }: Reading['tokens'], span: Span): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((endUtf16[middle] ?? 0) <= span.startUtf16) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Bin of the confidence of a token's rule, from 1; 0 where no rule applies. */
export function ruleTrust({ attribution, tenths }: RuleColumns, token: number): number {
  const number = attribution[token] ?? -1;
  return number < 0 ? 0 : 1 + (tenths[number] ?? 0);
}
