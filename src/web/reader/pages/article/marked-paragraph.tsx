import type { ReactElement } from 'react';
import { isolated } from '../../../isolated.ts';
import { pageOf } from '../../address/links.ts';
import { textDirection } from '../../language/text-direction.ts';
import { kindTitle } from '../../language/words-for.ts';
import { runsOf, type MarkedQuote, type MarkedSegment, type Run, type RunPart } from './runs-of.ts';
import type { Voice } from './voices.ts';

interface ParagraphProps {
  readonly paragraph: {
    readonly id: string;
    readonly ordinal: number;
    readonly kind: string;
    readonly segments: readonly MarkedSegment[];
  };
  readonly language: string;
  readonly voiceOf: (speakerId: string | undefined) => Voice;
  /** Id of the quote or paragraph that the address names. */
  readonly chosen: string | undefined;
}

/** A paragraph with its quotes marked in place; each quote leads to its attribution, the number in the margin to the paragraph. */
export function MarkedParagraph({ paragraph, language, voiceOf, chosen }: ParagraphProps): ReactElement {
  const { id, ordinal, kind, segments } = paragraph;
  const isChosen = id === chosen;
  const runs = runsOf(segments);
  const first = runs.findIndex(({ quotes }) => quotes.some((quote) => quote.id === chosen));
  return (
    <div className={`paragraph ${kind.toLowerCase()}${isChosen ? ' chosen' : ''}`} id={`p${ordinal}`}>
      <a className="ordinal" href={`${pageOf(id)}#p${ordinal}`} aria-label={`Link to paragraph ${ordinal}`}>
        {ordinal}
      </a>
      <p
        dir={textDirection(segments.map(({ text }) => text).join(''), language)}
        lang={language}
        tabIndex={isChosen ? -1 : undefined}
        autoFocus={isChosen}
      >
        {runs.map((run, index) => (
          <DrawnRun
            key={index}
            run={run}
            voiceOf={voiceOf}
            chosen={chosen}
            isFirst={index === first}
            before={runs[index - 1]}
          />
        ))}
      </p>
    </div>
  );
}

interface RunProps extends Pick<ParagraphProps, 'voiceOf' | 'chosen'> {
  readonly run: Run;
  /** Whether it is the first of the quote that the address names. */
  readonly isFirst: boolean;
  /** The run before it; undefined: none. */
  readonly before: Run | undefined;
}

function DrawnRun({ run, voiceOf, chosen, isFirst, before }: RunProps): ReactElement {
  const words = run.parts.map((part, index) => <DrawnPart key={index} part={part} chosen={chosen} voiceOf={voiceOf} />);
  const innermost = run.quotes.at(-1);
  if (!innermost) return <>{words}</>;
  const { colour, isAgain, initials } = voiceOf(innermost.speaker?.id);
  const outer = run.quotes.length > 1 ? voiceOf(run.quotes[0]?.speaker?.id) : undefined;
  const names = ['quote', colour, innermost.kind.toLowerCase()];
  if (isAgain) names.push('again');
  if (outer) names.push('nested', `within-${outer.colour}`);
  if (run.quotes.some(({ id }) => id === chosen)) names.push('chosen');
  return (
    <a
      className={names.join(' ')}
      href={pageOf(innermost.id)}
      data-quotes={quoteNumbers(run.quotes)}
      data-initials={isContinued(innermost, before) ? undefined : initials}
      title={titleOf(innermost)}
      autoFocus={isFirst}
      id={isFirst ? 'quote' : undefined}
    >
      {words}
    </a>
  );
}

/** Words that go on behind a quote within the quote need no sign again. */
function isContinued({ id }: MarkedQuote, before: Run | undefined): boolean {
  return before?.quotes.some((quote) => quote.id === id) ?? false;
}

interface PartProps extends Pick<ParagraphProps, 'voiceOf' | 'chosen'> {
  readonly part: RunPart;
}

function DrawnPart({ part: { text, role, of }, voiceOf, chosen }: PartProps): ReactElement {
  if (role === undefined || !of) return <>{text}</>;
  const { colour } = voiceOf(of.speaker?.id);
  return (
    <span className={`${role} ${colour}${of.id === chosen ? ' chosen' : ''}`} data-quotes={quoteNumbers([of])}>
      {text}
    </span>
  );
}

/** The last parts of the ids, parted by spaces, the innermost quote last: "gold.7 gold.8". */
function quoteNumbers(quotes: readonly MarkedQuote[]): string {
  return quotes.map(({ id }) => id.split('/').at(-1)).join(' ');
}

function titleOf({ kind, speaker }: MarkedQuote): string {
  return `${speaker ? isolated(speaker.name) : 'Not named'} · ${kindTitle(kind).toLowerCase()}`;
}
