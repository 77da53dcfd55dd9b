import type { ReactElement } from 'react';
import { pageOf } from '../address/links.ts';
import { textDirection } from '../language/text-direction.ts';
import { dayTitle, kindTitle } from '../language/words-for.ts';

/** A quote as a line of a list. */
export interface ListedQuote {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
  readonly cue: { readonly text: string } | null;
  readonly source: { readonly text: string } | null;
  readonly speaker: { readonly id: string; readonly name: string } | null;
  readonly article: ListedArticle;
}

/** An article as it is named beside a quote. */
export interface ListedArticle {
  readonly id: string;
  readonly headline: string;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly language: string;
}

interface QuoteListProps {
  readonly quotes: readonly ListedQuote[];
  /** False where all are by the same speaker, who is named above them. */
  readonly withSpeaker?: boolean;
  /** What stands beside a quote besides, by its id. */
  readonly note?: (quoteId: string) => string | undefined;
}

/** Quotes one below the other, each with who said it, how it is introduced, and where it stands. */
export function QuoteList({ quotes, withSpeaker = true, note }: QuoteListProps): ReactElement {
  return (
    <ol className="quotes">
      {quotes.map((quote) => (
        <li key={quote.id}>
          {withSpeaker ? <Said quote={quote} /> : null}
          <blockquote
            className={quote.kind.toLowerCase()}
            dir={textDirection(quote.text, quote.article.language)}
            lang={quote.article.language}
          >
            <a href={`${pageOf(quote.id)}#quote`}>{quote.text}</a>
          </blockquote>
          <p className="origin">
            <span className="kind">{kindTitle(quote.kind)}</span>
            {quote.cue ? (
              <span>
                <q>
                  <bdi>{quote.cue.text}</bdi>
                </q>
              </span>
            ) : null}
            <ArticleName article={quote.article} />
            {note?.(quote.id) === undefined ? null : <strong>{note(quote.id)}</strong>}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Said({ quote: { speaker, source } }: { readonly quote: ListedQuote }): ReactElement {
  return (
    <p className="said">
      {speaker ? (
        <a href={pageOf(speaker.id)}>
          <bdi>{speaker.name}</bdi>
        </a>
      ) : (
        <span className="nobody">
          Not named{source ? ': ' : ''}
          {source ? (
            <q>
              <bdi>{source.text}</bdi>
            </q>
          ) : null}
        </span>
      )}
    </p>
  );
}

/** Headline, paper and day of an article, the headline as a link. */
export function ArticleName({ article }: { readonly article: ListedArticle }): ReactElement {
  return (
    <span>
      <a href={pageOf(article.id)}>
        <bdi lang={article.language}>{article.headline}</bdi>
      </a>
      {[article.publisher, dayTitle(article.date)].filter(Boolean).map((part) => (
        <span key={part}>
          , <bdi>{part}</bdi>
        </span>
      ))}
    </span>
  );
}
