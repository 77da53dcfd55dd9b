import type { ReactElement, ReactNode } from 'react';

interface LaterPartProps {
  /** Of the part in the page, the same on both pages. */
  readonly id: string;
  /** What the part shows, for those who wait. */
  readonly title: string;
  /** Address of the page on which the part is whole. */
  readonly whole: string;
  /** Address of a page that has the part and less of the rest, for the script; left out: `whole`. */
  readonly part?: string | undefined;
  /** Undefined: it has not been asked for yet. */
  readonly children: ReactNode;
}

/**
 * A part of a page that takes longer than the rest. The first view has a link in its place, which the script of the page follows by
 * itself; without script it leads to the page that has the part.
 */
export function LaterPart({ id, title, whole, part = whole, children }: LaterPartProps): ReactElement {
  if (children !== undefined) return <section id={id}>{children}</section>;
  return (
    <section id={id} className="later" data-later={part}>
      <h2>{title}</h2>
      <p className="waiting" role="status">
        This takes a moment in a large corpus. <a href={`${whole}#${id}`}>Show it</a>
      </p>
    </section>
  );
}
