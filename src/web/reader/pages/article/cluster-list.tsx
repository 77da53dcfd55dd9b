import type { ReactElement } from 'react';
import { pageOf } from '../../address/links.ts';
import { NameRow } from '../../lists/name-row.tsx';
import { counted, dayTitle } from '../../language/words-for.ts';

/** The same words, or nearly the same, in several places. */
export interface Cluster {
  readonly size: number;
  readonly articleCount: number;
  readonly quotes: {
    readonly nodes: readonly {
      readonly id: string;
      readonly article: { readonly headline: string; readonly publisher: string | null; readonly date: string | null };
      readonly cue: { readonly text: string } | null;
    }[];
  };
}

/** Where the words of a quote stand as well, and how they are introduced there. `own`: id of the quote that is shown. */
export function ClusterList({ cluster, own }: { readonly cluster: Cluster; readonly own: string }): ReactElement {
  const others = cluster.quotes.nodes.filter(({ id }) => id !== own);
  return (
    <div className="cluster">
      <h3>The same words elsewhere</h3>
      <p>
        {counted(cluster.size, 'quote')} in {counted(cluster.articleCount, 'article')}
      </p>
      <ul>
        {others.map(({ id, article, cue }) => (
          <li key={id}>
            <a href={pageOf(id)}>
              <bdi>{article.headline}</bdi>
            </a>
            <small>
              <NameRow
                names={[article.publisher, dayTitle(article.date), cue && `“${cue.text}”`].filter(isPrinted)}
                between=" · "
              />
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function isPrinted(part: string | null): part is string {
  return part !== null && part !== '';
}
