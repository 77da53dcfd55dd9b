import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readEvidence } from '../../store/read/stored-annotation.ts';
import type { RequestContext } from '../context.ts';
import { EvidenceType } from '../types/evidence-type.ts';
import { ProvenanceType } from '../types/provenance-type.ts';
import { SpanType } from '../types/span-type.ts';

/** The reasons behind an attribution, read from the quote’s row and placed in the text. */
@Resolver(() => ProvenanceType)
export class ProvenanceResolver {
  @FieldResolver(() => [EvidenceType], {
    description: 'Why this speaker: the steps in order, each with the words it rests on. Empty for annotation by hand.',
  })
  async evidence(@Root() { quote }: ProvenanceType, @Ctx() { loaders }: RequestContext): Promise<EvidenceType[]> {
    const steps = readEvidence(quote.evidence);
    if (steps.length === 0) return [];
    const text = await loaders.articles.text(quote.articleKey);
    return steps.map(
      (step) => new EvidenceType({ ...step, spans: step.spans.map((span) => new SpanType(text.place(span))) }),
    );
  }
}
