import type { ReactElement } from 'react';

interface NameRowProps {
  readonly names: readonly string[];
  /** What stands between two of them. */
  readonly between?: string;
  /** Whether they stand in quotation marks. */
  readonly isQuoted?: boolean;
}

/** Names in a row, each in its own direction, so that those from the right do not change places. */
export function NameRow({ names, between = ', ', isQuoted = false }: NameRowProps): ReactElement {
  return (
    <>
      {names.map((name, index) => (
        <span key={index}>
          {index > 0 ? between : ''}
          {isQuoted ? '“' : ''}
          <bdi>{name}</bdi>
          {isQuoted ? '”' : ''}
        </span>
      ))}
    </>
  );
}
