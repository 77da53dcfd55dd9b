import type { ReactElement } from 'react';
import { pageOf } from '../../address/links.ts';
import { counted } from '../../language/words-for.ts';

interface NamedSpeakersProps {
  readonly speakers: readonly {
    readonly id: string;
    readonly name: string;
    readonly affiliation: string | null;
    readonly quoteCount: number;
  }[];
}

/** Speakers whose name is what was searched: mostly it is they who are meant. */
export function NamedSpeakers({ speakers }: NamedSpeakersProps): ReactElement | null {
  if (speakers.length === 0) return null;
  return (
    <section className="named" aria-label="Speakers of this name">
      <ul>
        {speakers.map(({ id, name, affiliation, quoteCount }) => (
          <li key={id}>
            <a href={pageOf(id)}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <small>
                {affiliation ? (
                  <>
                    <bdi>{affiliation}</bdi> ·{' '}
                  </>
                ) : null}
                {counted(quoteCount, 'quote')}
              </small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
