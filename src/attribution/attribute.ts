import type { Article } from '../corpus/article.ts';
import type { Mention } from '../corpus/mention.ts';
import { quoteKindAmong } from '../corpus/quote-kind.ts';
import type { Cue, Evidence, Quote } from '../corpus/quote.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import type { Attribution, Finder } from './attribution.ts';
import { lemmatizeCue } from './lexicon/lemmatize-cue.ts';
import { readArticle, type Reading } from './reading/reading.ts';
import { RULES } from './rules/rules.ts';
import { resolveSpeakers } from './speakers/resolve-speakers.ts';
import type { ResolvedSpeaker } from './speakers/resolution.ts';

/** What the program finds in an article. */
export interface Attributed {
  /** In reading order of their contents, no two with the same content; without numbers. */
  readonly quotes: readonly Quote[];
  readonly mentions: readonly Mention[];
}

/** Who says what in an article, by the rules or by another finder. Pure: the same article gives the same quotes. */
export function attribute(article: Article, finder: Finder = RULES): Attributed {
  return attributeReading(readArticle(article), finder);
}

/** The same of an article that has been read. */
export function attributeReading(reading: Reading, finder: Finder): Attributed {
  const { text, quotations } = reading;
  const attributions = withoutTwins(finder.find(reading));
  const { speakers, mentions } = resolveSpeakers(reading, attributions);
  const quotes = attributions.map(({ content, cue, source, confidence, evidence }, index): Quote => {
    const resolved = speakers[index];
    return {
      number: undefined,
      // Marks of either kind: in British print single ones make a quote direct.
      kind: quoteKindAmong(text, quotations, content),
      content,
      cue: cueOf(text, cue),
      source,
      sourceKind: resolved?.sourceKind ?? 'implicit',
      speaker: resolved?.speaker,
      confidence,
      evidence: [...evidence, ...speakerSteps(resolved, source)],
      status: 'unreviewed',
    };
  });
  return { quotes, mentions };
}

/** The steps that led to the speaker, or why there is none. */
function speakerSteps(resolved: ResolvedSpeaker | undefined, source: readonly Span[]): readonly Evidence[] {
  if (resolved?.speaker || (resolved && resolved.evidence.length > 0)) return resolved.evidence;
  const explanation =
    source.length === 0
      ? 'No words name a source, and nobody whom the text speaks of before is likely to be it.'
      : 'These words name nobody, and nobody whom the text names fits them.';
  return [{ rule: 'nobody-named', explanation, spans: source }];
}

/** Two quotes of a layer cannot have one content: the first stays. */
function withoutTwins(attributions: readonly Attribution[]): readonly Attribution[] {
  const seen = new Set<string>();
  return attributions.filter(({ content }) => {
    const place = content.map(({ startUtf16, endUtf16 }) => `${startUtf16}-${endUtf16}`).join();
    return place !== '' && !seen.has(place) && seen.add(place);
  });
}

function cueOf(text: string, spans: readonly Span[]): Cue | undefined {
  if (spans.length === 0) return undefined;
  return { spans, ...lemmatizeCue(spans.map((span) => sliceSpan(text, span)).join(' ')) };
}
