import type { ReactElement } from 'react';
import type { DrawnPage } from '../define-page.ts';
import { queryLink, type AskedQuery } from '../address/links.ts';
import type { Assets } from './assets.ts';
import { SearchBox } from './search-box.tsx';

const ROOMS = [
  ['/', 'The corpus'],
  ['/search', 'Search'],
  ['/compare', 'Compare'],
] as const;

interface DocumentProps {
  readonly page: DrawnPage;
  readonly address: string;
  readonly assets: Assets;
}

/** A page from the first tag to the last: the head, the masthead, the page itself and what stands below each. */
export function PageDocument({ page, address, assets }: DocumentProps): ReactElement {
  const name = page.corpus?.name ?? 'Whosaid';
  const path = address.split('?')[0];
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{page.title === name ? name : `${page.title} – ${name}`}</title>
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        {assets.styles.map((style) => (
          <link key={style} rel="stylesheet" href={style} />
        ))}
        <script type="module" src={assets.script} />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        <header className="masthead">
          <a className="name" href="/">
            {name}
          </a>
          <nav aria-label="Pages">
            {ROOMS.map(([href, title]) => (
              <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
                {title}
              </a>
            ))}
            <a href="/graphql">GraphiQL</a>
          </nav>
          {page.hasSearch ? null : <SearchBox />}
        </header>
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        <Footer page={page} />
      </body>
    </html>
  );
}

function Footer({ page: { title, corpus, query } }: { readonly page: DrawnPage }): ReactElement {
  return (
    <footer>
      {query ? <Behind title={title} query={query} isAnswered={corpus !== undefined} /> : null}
      <p>
        {corpus ? `Revision ${corpus.revision}. ` : ''}
        {corpus?.licence ? `Licence: ${corpus.licence}. ` : ''}
        Served by Whosaid.
      </p>
    </footer>
  );
}

interface BehindProps {
  readonly title: string;
  readonly query: AskedQuery;
  /** Whether there are figures that could be cited. */
  readonly isAnswered: boolean;
}

/** Links to the query that fed a page. Its first line is the title of the page, by which citations call it. */
function Behind({ title, query, isAnswered }: BehindProps): ReactElement {
  const titled = { ...query, text: `# ${title.replaceAll(/\s+/gu, ' ')}\n${query.text}` };
  const editor = queryLink('/graphql', titled);
  const citation = isAnswered ? queryLink('/cite', titled) : undefined;
  return (
    <p className="behind">
      This page is drawn from one question to the API.{' '}
      {editor ? (
        <a className="button" href={editor}>
          Show query
        </a>
      ) : (
        'It is too long for a link: take some filters out to see it.'
      )}{' '}
      {citation ? <a href={citation}>Cite these figures</a> : null}
    </p>
  );
}
