import { checkSpan, type SpanContext } from '../../corpus/check-span.ts';
import type { SpanDraft } from '../../corpus/draft.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Problem } from '../../corpus/problem.ts';
import type { EvaluatedDocument, EvaluatedQuote } from '../../evaluation/evaluated-document.ts';
import { OffsetIndex } from '../../text/offsets.ts';
import type { Span } from '../../text/span.ts';
import { suggest } from '../../text/suggest.ts';
import { reportProblems, type ReportedProblems } from '../reported-problems.ts';
import type { ArticleText } from './article-text.ts';
import type { RawAnnotation, Side } from './read-side.ts';

/** Two annotations ready to be compared, or what stands in the way. */
export interface SideBySide extends Readonly<ReportedProblems> {
  /** In the order of the gold annotation. */
  readonly documents: readonly EvaluatedDocument[];
  /** Ids of articles that the candidate does not annotate: all of their quotes count as missed. */
  readonly missing: readonly string[];
}

/** Lays the candidate upon the gold annotation, article by article. Texts come from `articles`, else from either side. */
export function laySideBySide(gold: Side, candidate: Side, articles: Side): SideBySide {
  const report: ReportedProblems = { problems: [], problemsLeftOut: 0 };
  for (const { problems, problemsLeftOut } of [gold, candidate, articles]) {
    reportProblems(report, problems);
    report.problemsLeftOut += problemsLeftOut;
  }
  const documents: EvaluatedDocument[] = [];
  for (const [id, annotation] of gold.annotations) {
    const text = articles.texts.get(id) ?? gold.texts.get(id) ?? candidate.texts.get(id);
    if (!text) {
      const remedy = 'Give the articles with --articles.';
      reportProblems(report, unknownArticle(annotation.file, `The text of the article "${id}" is nowhere.`, remedy));
      continue;
    }
    const [known, found] = [quotesOn(text, annotation), quotesOn(text, candidate.annotations.get(id))];
    reportProblems(report, known.problems);
    reportProblems(report, found.problems);
    documents.push({ ...text, gold: known.quotes, candidate: found.quotes });
  }
  if (areRead(gold, candidate)) reportProblems(report, reportUnknown(gold, candidate));
  const missing = documents.map(({ id }) => id).filter((id) => !candidate.annotations.has(id));
  return { documents, missing, ...report };
}

/** The side without the articles that the other one does not annotate. */
export function onlyShared(side: Side, other: Side): Side {
  const shared = [...side.annotations].filter(([id]) => other.annotations.has(id));
  return { ...side, annotations: new Map(shared) };
}

/** Of a side that could not be read whole nobody knows what is missing there. */
function areRead(...sides: readonly Side[]): boolean {
  return sides.every(({ problems }) => problems.length === 0);
}

/** For so many unknown articles the nearest one is sought, which means to look at all. */
const SUGGESTIONS = 5;

function reportUnknown(gold: Side, candidate: Side): Problem[] {
  const unknown = [...candidate.annotations].filter(([id]) => !gold.annotations.has(id));
  return unknown.flatMap(([id, { file }], index) => {
    const nearest = index < SUGGESTIONS ? suggest(id, gold.annotations.keys()) : undefined;
    const remedy = nearest === undefined ? 'Measure only what is annotated there.' : `Did you mean "${nearest}"?`;
    return unknownArticle(file, `The gold annotation has no article "${id}".`, remedy);
  });
}

function unknownArticle(file: string, message: string, remedy: string): readonly Problem[] {
  const problems = new ProblemList(file);
  problems.add('ARTICLE_UNKNOWN', undefined, message, remedy);
  return problems.failed().problems;
}

interface LaidQuotes {
  readonly quotes: readonly EvaluatedQuote[];
  readonly problems: readonly Problem[];
}

function quotesOn({ text, paragraphs }: ArticleText, annotation: RawAnnotation | undefined): LaidQuotes {
  if (!annotation) return { quotes: [], problems: [] };
  const problems = new ProblemList(annotation.file);
  const context: SpanContext = { index: new OffsetIndex(text), paragraphs, unit: annotation.unit, problems };
  const spansOf = (drafts: readonly SpanDraft[], place: string): Span[] =>
    drafts.flatMap((draft, index) => checkSpan(context, draft, `${place} ${index + 1}`));
  const quotes = annotation.quotes.map(({ content, cue, source, speaker, confidence }, index) => {
    const place = `quote ${index + 1}`;
    return {
      content: spansOf(content, `${place}, content`),
      cue: spansOf(cue, `${place}, cue`),
      source: spansOf(source, `${place}, source`),
      speaker,
      confidence,
    };
  });
  return { quotes, ...problems.failed() };
}
