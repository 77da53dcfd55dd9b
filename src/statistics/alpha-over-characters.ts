import type { Span } from '../text/span.ts';
import { nominalAlpha, type CodedUnits } from './nominal-alpha.ts';

/** A stretch that a coder marked; without a label, marked or not is all that is asked. */
export interface CodedSpan extends Span {
  readonly label?: string;
}

/** A text and what each coder marked in it, in the order of the coders; undefined for a coder who did not see it. */
export interface CodedText {
  readonly lengthUtf16: number;
  readonly codings: readonly (readonly CodedSpan[] | undefined)[];
}

/** A coder begins or ends a stretch. */
interface Border {
  readonly at: number;
  readonly coder: number;
  readonly label: string;
  readonly step: 1 | -1;
}

/**
 * Krippendorff's alpha with each character of the texts as a unit (UTF-16 code units, so that offsets need no counting). The value that
 * a coder gives it is the set of labels there, often none. Takes time in proportion to the spans, not to the texts. Undefined when
 * nothing varies, for instance when nobody marked anything.
 */
export function alphaOverCharacters(texts: readonly CodedText[]): number | undefined {
  return nominalAlpha(texts.flatMap(runsOf));
}

/** The text cut at every border of every coder. */
function runsOf({ lengthUtf16, codings }: CodedText): CodedUnits[] {
  const open = codings.map((spans) => (spans ? new Map<string, number>() : undefined));
  const runs: CodedUnits[] = [];
  let start = 0;
  const cutAt = (end: number): void => {
    if (end > start)
      runs.push({ count: end - start, values: open.flatMap((labels) => (labels ? valueOf(labels) : [])) });
    start = end;
  };
  for (const { at, coder, label, step } of bordersOf(codings)) {
    cutAt(at);
    const labels = open[coder];
    labels?.set(label, (labels.get(label) ?? 0) + step);
  }
  cutAt(lengthUtf16);
  return runs;
}

function bordersOf(codings: CodedText['codings']): Border[] {
  const borders = codings.flatMap((spans = [], coder) =>
    spans.flatMap(({ startUtf16, endUtf16, label = '' }): Border[] => [
      { at: startUtf16, coder, label, step: 1 },
      { at: endUtf16, coder, label, step: -1 },
    ]),
  );
  return borders.sort((a, b) => a.at - b.at);
}

/** The labels that are open, as one value: nested spans of one label count once, and no span is a value too. */
function valueOf(labels: ReadonlyMap<string, number>): string {
  return JSON.stringify([...labels].flatMap(([label, depth]) => (depth > 0 ? label : [])).sort());
}
