import type { ReactElement } from 'react';
import { pageOf } from '../../address/links.ts';
import { textDirection } from '../../language/text-direction.ts';
import { dayTitle, methodTitle, percent, statusTitle } from '../../language/words-for.ts';
import type { AttributedQuote } from './attributed-quote.ts';
import { AttributionFacts } from './attribution-facts.tsx';
import { ClusterList } from './cluster-list.tsx';

interface PanelProps {
  readonly quote: AttributedQuote;
  readonly articleId: string;
  readonly language: string;
  /** Whether the text shows the quote; quotes of other layers than the one that counts are not marked. */
  readonly isMarked: boolean;
}

/** Who said it, in which words, and how the corpus knows. */
export function AttributionPanel({ quote, articleId, language, isMarked }: PanelProps): ReactElement {
  const { speaker, cluster } = quote;
  return (
    <section className="attribution" id="attribution" aria-labelledby="attribution-title">
      <a className="close" href={pageOf(articleId)} aria-label="Close the attribution">
        ×
      </a>
      <h2 id="attribution-title">
        {speaker ? (
          <a href={pageOf(speaker.id)}>
            <bdi>{speaker.name}</bdi>
          </a>
        ) : (
          'Nobody who is named'
        )}
      </h2>
      {speaker?.affiliation ? <p className="affiliation">{speaker.affiliation}</p> : null}
      <blockquote dir={textDirection(quote.text, language)} lang={language}>
        {quote.text}
      </blockquote>
      {isMarked ? null : (
        <p className="problem-note">
          Layer “{quote.layer.name}” is not the one that counts for this article, so the text does not mark this quote.
          It begins in{' '}
          <a href={`${pageOf(quote.paragraph.id)}#p${quote.paragraph.ordinal}`}>paragraph {quote.paragraph.ordinal}</a>.
        </p>
      )}
      <AttributionFacts quote={quote} language={language} />
      {cluster ? <ClusterList cluster={cluster} own={quote.id} /> : null}
      <Provenance quote={quote} />
    </section>
  );
}

function Provenance({ quote: { provenance, layer, id } }: { readonly quote: AttributedQuote }): ReactElement {
  const { method, annotator, confidence, status, createdAt, evidence } = provenance;
  return (
    <div className="provenance">
      <h3>How the corpus knows</h3>
      <p>
        Layer “{layer.name}”, {methodTitle(method)} by <bdi>{annotator}</bdi>, {dayTitle(createdAt.slice(0, 10))}.{' '}
        {statusTitle(status)}.
      </p>
      {confidence === null ? null : (
        <p>
          Confidence <strong>{percent(confidence)}</strong>
          <meter min={0} max={1} value={confidence}>
            {percent(confidence)}
          </meter>
        </p>
      )}
      {evidence.length === 0 ? null : (
        <ol className="evidence">
          {evidence.map(({ rule, explanation }, index) => (
            <li key={index}>
              {explanation} <code>{rule}</code>
            </li>
          ))}
        </ol>
      )}
      <p className="id">
        <code>{id}</code>
      </p>
    </div>
  );
}
