import type { Annotation } from './annotation.ts';
import type { Article } from './article.ts';
import { checkLayer } from './check-layer.ts';
import { checkQuote } from './check-quote.ts';
import type { CompleteQuote } from './check-quote.ts';
import { checkSpan } from './check-span.ts';
import type { SpanContext } from './check-span.ts';
import { checkSpeakerReference } from './check-speaker-reference.ts';
import { checkStrings } from './check-strings.ts';
import type { AnnotationDraft, MentionDraft } from './draft.ts';
import type { Mention } from './mention.ts';
import { offsetsOf } from './offsets-of.ts';
import { ProblemList } from './problem-list.ts';
import type { Checked } from './problem.ts';
import type { Quote } from './quote.ts';
import { quotedSpans } from './quoted-spans.ts';

/**
 * The annotation that a draft describes, tied to its article, or everything that is wrong with it.
 *
 * A span that passes the border of a paragraph is cut there into several; a mention must lie within one paragraph. `complete`
 * works out what the draft leaves open. Throws when `article` is not the one that the draft names.
 */
export function checkAnnotation(
  draft: AnnotationDraft,
  article: Article,
  file: string,
  complete: CompleteQuote,
): Checked<Annotation> {
  if (draft.article !== article.id) throw new Error(`The annotation is of ${draft.article}, not of ${article.id}.`);
  const { text, paragraphs } = article;
  const problems = new ProblemList(file);
  const quoted = quotedSpans(text, paragraphs);
  const context = { index: offsetsOf(article), paragraphs, unit: draft.offsetUnit, problems, quoted, complete };
  checkStrings(problems, draft);
  const layer = checkLayer(problems, draft.layer);
  const quotes = draft.quotes.map((quote, number) => checkQuote(context, quote, `quote ${number + 1}`));
  reportTwice(problems, quotes);
  const mentions = draft.mentions.map((mention, number) => checkMention(context, mention, `mention ${number + 1}`));
  return problems.checked(() => ({
    article: article.id,
    layer,
    quotes: quotes.filter((quote) => quote !== undefined),
    mentions: mentions.filter((mention) => mention !== undefined),
    nextNumber: draft.nextNumber,
  }));
}

/** Reports quotes with the same content: their ids, which follow from layer and content, would be the same. */
function reportTwice(problems: ProblemList, quotes: readonly (Quote | undefined)[]): void {
  const numberOf = new Map<string, number>();
  const numbers = new Set<number>();
  for (const [index, quote] of quotes.entries()) {
    if (!quote) continue;
    if (quote.number !== undefined && numbers.has(quote.number)) {
      const message = `The number ${quote.number} is that of an earlier quote.`;
      problems.add('QUOTE_TWICE', `quote ${index + 1}, number`, message, 'Give it another number, or none.');
    }
    if (quote.number !== undefined) numbers.add(quote.number);
    const content = quote.content.map((span) => `${span.startUtf16}-${span.endUtf16}`).join();
    const earlier = numberOf.get(content);
    if (earlier === undefined) {
      numberOf.set(content, index + 1);
      continue;
    }
    const message = `The quote has the same content as quote ${earlier}.`;
    problems.add('QUOTE_TWICE', `quote ${index + 1}`, message, 'Keep one of them, with everything that is known.');
  }
}

function checkMention(context: SpanContext, draft: MentionDraft, place: string): Mention | undefined {
  const speaker = checkSpeakerReference(context.problems, draft.speaker, `${place}, speaker`);
  const [span, ...rest] = checkSpan(context, draft, place);
  if (rest.length > 0) {
    const message = `[${draft.start}, ${draft.end}) passes the border of a paragraph.`;
    context.problems.add('SPAN_OUTSIDE_PARAGRAPH', place, message, 'Give a mention for each paragraph.');
  }
  return span && { ...span, kind: draft.kind, speaker };
}
