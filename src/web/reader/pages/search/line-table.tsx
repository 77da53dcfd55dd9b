import type { ReactElement } from 'react';
import type { SearchPageResult } from '../../../../client/generated/search-page.ts';
import { ArticleName } from '../../lists/quote-list.tsx';
import { pageOf } from '../../address/links.ts';
import { textDirection } from '../../language/text-direction.ts';

type Line = NonNullable<SearchPageResult['concordance']>['nodes'][number];

/** Lines of a concordance: what was found in the middle, its words before and behind, and whose words they are. */
export function LineTable({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  return (
    <table className="kwic">
      <thead className="unseen">
        <tr>
          <th scope="col">Before</th>
          <th scope="col">Found</th>
          <th scope="col">Behind</th>
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <DrawnLine key={index} line={line} />
        ))}
      </tbody>
    </table>
  );
}

function DrawnLine({ line: { left, match, right, paragraph, quote } }: { readonly line: Line }): ReactElement {
  const { article } = paragraph;
  const place = quote ? `${pageOf(quote.id)}#quote` : pageOf(paragraph.id);
  return (
    <tr dir={textDirection(left + match + right, article.language)} lang={article.language}>
      <td className="left">
        <span>{left}</span>
      </td>
      <td className="match">
        <a href={place}>{match}</a>
      </td>
      <td className="right">
        <span>{right}</span>
      </td>
      <td className="where" dir="ltr" lang="en">
        <Speaker quote={quote} /> <ArticleName article={article} />
      </td>
    </tr>
  );
}

function Speaker({ quote }: { readonly quote: Line['quote'] }): ReactElement | null {
  if (!quote) return <span className="nobody">The paper</span>;
  const { speaker, source } = quote;
  if (speaker) {
    return (
      <a className="who" href={pageOf(speaker.id)}>
        <bdi>{speaker.name}</bdi>
      </a>
    );
  }
  return <span className="nobody">{source ? <bdi>{source.text}</bdi> : 'Not named'}</span>;
}
