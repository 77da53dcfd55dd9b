import type { ReactElement, ReactNode } from 'react';
import { pageOf } from '../../address/links.ts';
import { counted, cueClassTitle, kindTitle, sourceKindTitle } from '../../language/words-for.ts';
import type { AttributedQuote } from './attributed-quote.ts';

interface FactsProps {
  readonly quote: AttributedQuote;
  readonly language: string;
}

/** What the words of a quote, its source and its cue say, and what it stands in, holds and speaks of. */
export function AttributionFacts({ quote, language }: FactsProps): ReactElement {
  const { source, cue, parent, nested } = quote;
  return (
    <dl>
      <Fact name="Kind">
        {kindTitle(quote.kind)}, {counted(quote.wordCount, 'word')}
      </Fact>
      <Fact name="Source">
        {source ? (
          <>
            <q>
              <bdi lang={language}>{source.text}</bdi>
            </q>{' '}
            – {sourceKindTitle(source.kind)}
          </>
        ) : (
          'left out in the text'
        )}
      </Fact>
      <Fact name="Cue">
        {cue ? (
          <>
            <q>
              <bdi lang={language}>{cue.text}</bdi>
            </q>{' '}
            (<bdi>{cue.lemma}</bdi>) – {cueClassTitle(cue.class)}
          </>
        ) : (
          'none'
        )}
      </Fact>
      {parent ? (
        <Fact name="Inside">
          <a href={pageOf(parent.id)}>
            <bdi>{clipped(parent.text)}</bdi>
          </a>
        </Fact>
      ) : null}
      {nested.map((inner) => (
        <Fact key={inner.id} name="Holds">
          <a href={pageOf(inner.id)}>
            <bdi>{clipped(inner.text)}</bdi>
          </a>
          {inner.speaker ? (
            <>
              , <bdi>{inner.speaker.name}</bdi>
            </>
          ) : null}
        </Fact>
      ))}
      {quote.mentions.length > 0 ? (
        <Fact name="Speaks of">
          <Mentions mentions={quote.mentions} />
        </Fact>
      ) : null}
    </dl>
  );
}

function Mentions({ mentions }: Pick<AttributedQuote, 'mentions'>): ReactElement {
  const speakers = new Map(mentions.map(({ speaker }) => [speaker.id, speaker.name]));
  return (
    <>
      {[...speakers].map(([id, name], index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <a href={pageOf(id)}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const LONGEST = 80;

function clipped(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')} …` : text;
}
