import type { GraphQLResolveInfo } from 'graphql';
import { readEvidence } from '../../store/read/stored-annotation.ts';
import { trusted } from '../../store/sql/trusted.ts';
import type { Span } from '../../text/span.ts';
import type { RequestContext } from '../context.ts';
import { widenToSentences } from '../marked-text/widen-to-sentences.ts';
import { EvidenceType } from '../types/evidence-type.ts';
import { SegmentType } from '../types/segment-type.ts';

/** Computes a field of what it needs, which its entry in `store/select/fields` selects. */
export type ComputeField = (
  needs: unknown,
  args: Readonly<Record<string, unknown>>,
  context: RequestContext,
  info: GraphQLResolveInfo,
) => unknown;

interface InArticle {
  readonly articleKey: number;
}

/** The fields of things of the corpus that take more than SQL. */
const COMPUTED: Readonly<Record<string, ComputeField>> = {
  async 'Paragraph.segments'(needs, _args, { texts }) {
    const { articleKey, ordinal } = trusted<InArticle & { ordinal: number }>(needs);
    const segments = (await texts.segments.load(articleKey)).get(ordinal) ?? [];
    return segments.map((segment) => new SegmentType(segment));
  },
  /** Of so many sentences around the quote; without any it is selected. */
  async 'Quote.context'(needs, { sentences }, { texts }) {
    const { articleKey, ...span } = trusted<InArticle & Span>(needs);
    const text = await texts.articles.load(articleKey);
    return text.slice(widenToSentences(span, text.sentences, Number(sentences)));
  },
  async 'Provenance.evidence'(needs, _args, { texts }) {
    const { articleKey, evidence } = trusted<InArticle & { evidence: unknown }>(needs);
    const steps = readEvidence(JSON.stringify(evidence));
    if (steps.length === 0) return [];
    const text = await texts.articles.load(articleKey);
    return steps.map(
      (step) =>
        new EvidenceType(
          step,
          step.spans.map((span) => text.place(span)),
        ),
    );
  },
};

/** How a field is computed; undefined: it is selected as it is. */
export function computedField(type: string, field: string): ComputeField | undefined {
  return COMPUTED[`${type}.${field}`];
}

/** Whether a field may have to be computed. */
export function isComputed(type: string, field: string): boolean {
  return computedField(type, field) !== undefined;
}
