import type { ReactElement } from 'react';
import { pageOf } from '../../address/links.ts';
import { counted } from '../../language/words-for.ts';
import type { Voice } from './voices.ts';

interface SpeakerListProps {
  readonly speakers: readonly {
    readonly quoteCount: number;
    readonly wordCount: number;
    readonly speaker: { readonly id: string; readonly name: string; readonly affiliation: string | null };
  }[];
  /** All quotes of the article, anonymous ones too. */
  readonly quoteCount: number;
  readonly voiceOf: (speakerId: string | undefined) => Voice;
}

/** Who speaks in an article, most quoted first, each with the sign by which the text shows them. */
export function SpeakerList({ speakers, quoteCount, voiceOf }: SpeakerListProps): ReactElement {
  const named = speakers.reduce((sum, speaker) => sum + speaker.quoteCount, 0);
  const unnamed = quoteCount - named;
  return (
    <section className="speakers" aria-labelledby="speakers">
      <h2 id="speakers">Who speaks here</h2>
      {quoteCount === 0 ? <p className="empty">Nobody is quoted in this article.</p> : null}
      <ul>
        {speakers.map(({ speaker, quoteCount: quotes, wordCount }) => (
          <li key={speaker.id}>
            <Sign voice={voiceOf(speaker.id)} />
            <span>
              <a href={pageOf(speaker.id)}>
                <bdi>{speaker.name}</bdi>
              </a>
              {speaker.affiliation ? <small>{speaker.affiliation}</small> : null}
            </span>
            <span className="count">
              {counted(quotes, 'quote')}
              <small>{counted(wordCount, 'word')}</small>
            </span>
          </li>
        ))}
        {unnamed > 0 ? (
          <li>
            <Sign voice={voiceOf(undefined)} />
            <span>Not named</span>
            <span className="count">{counted(unnamed, 'quote')}</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Sign({ voice: { colour, isAgain, initials } }: { readonly voice: Voice }): ReactElement {
  return (
    <span className={`sign ${colour}${isAgain ? ' again' : ''}`} aria-hidden="true">
      {initials}
    </span>
  );
}
