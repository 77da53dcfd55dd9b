import { createHash } from 'node:crypto';
import { bibtexOf } from './bibtex-of.ts';
import type { Citation } from './citation.ts';
import { cslOf } from './csl-of.ts';
import { html, Markup } from './markup.ts';

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.25rem 0 1rem; }
h2 { font-size: 1.05rem; margin: 2rem 0 0.5rem; }
.corpus { margin: 0; opacity: 0.75; }
.notice { border-left: 0.3rem solid #2e7d32; margin: 1rem 0; padding: 0.5rem 0.9rem; background: color-mix(in srgb, #2e7d32 12%, transparent); }
.changed { border-color: #c77700; background: color-mix(in srgb, #c77700 14%, transparent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1rem; margin: 0; }
dt { opacity: 0.75; }
dd { margin: 0; }
pre { border: 1px solid var(--line); border-radius: 0.4rem; margin: 0; overflow-x: auto; padding: 0.75rem; font: 0.85rem/1.45 ui-monospace, monospace; }
pre.wrapped { white-space: pre-wrap; overflow-wrap: anywhere; }
summary { margin: 1rem 0 0.5rem; }
code { font: 0.9em ui-monospace, monospace; }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: 0.6rem; } }
`;

/** What the page may do: show itself, in its own style. */
export function citationPagePolicy(): string {
  const style = createHash('sha256').update(STYLE).digest('base64');
  return `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

/** The citation as a page without scripts. Its links lead on at the address by which it was found, whatever stands before. */
export function citationPage(citation: Citation): string {
  const { title, corpus, notice, revision, question } = citation;
  const isGood = revision.isSame && question.isAnswerable;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – ${corpus.name}</title>
        ${new Markup(`<style>${STYLE}</style>`)}
      </head>
      <body>
        <main>
          <p class="corpus">${corpus.name}</p>
          <h1>${title}</h1>
          <p class="notice${isGood ? '' : ' changed'}" role="status">${notice}</p>
          ${factsOf(citation)}
          <h2>Question</h2>
          <pre><code>${question.query.trim()}</code></pre>
          ${variablesOf(citation)} ${askAgain(citation)}
          <h2>Cite it</h2>
          ${otherForms(citation)}
          <pre class="wrapped"><code>${bibtexOf(citation)}</code></pre>
          <details>
            <summary>CSL</summary>
            <pre class="wrapped"><code>${JSON.stringify(cslOf(citation), null, 2)}</code></pre>
          </details>
        </main>
      </body>
    </html> `;
  return page.text;
}

function factsOf({ corpus, revision, question, accessed, links }: Citation): Markup {
  const rows: readonly (readonly [string, string])[] = [
    ['Revision cited', revision.cited],
    ['Revision now', revision.now],
    ['Licence', corpus.licence ?? 'not stated'],
    ['Looked up', accessed],
    ['SHA-256 of the question', question.sha256],
  ];
  const facts = rows.map(
    ([name, value]) =>
      html`<dt>${name}</dt>
        <dd>${value}</dd> `,
  );
  const permalink =
    links.permalink === null
      ? html`<dt>Link</dt>
          <dd>The question is too long for a link: publish its text beside your figures.</dd>`
      : html`<dt>Link</dt>
          <dd><a rel="bookmark" href="${searchOf(links.permalink)}">${links.permalink}</a></dd>`;
  return html`<dl>${facts}${permalink}</dl>`;
}

function otherForms({ links: { permalink } }: Citation): Markup {
  if (permalink === null) return html``;
  const linkTo = (format: string): string => `${searchOf(permalink)}&format=${format}`;
  return html`<p>
    As a file: <a href="${linkTo('bibtex')}">BibTeX</a>, <a href="${linkTo('csl')}">CSL</a> for Zotero, Pandoc and
    others, <a href="${linkTo('json')}">JSON</a> for programs.
  </p>`;
}

/** What is asked of an address, from its question mark on. */
function searchOf(address: string): string {
  return address.slice(address.indexOf('?'));
}

function variablesOf({ question: { variables } }: Citation): Markup {
  if (Object.keys(variables).length === 0) return html``;
  return html`<h2>Variables</h2>
    <pre><code>${JSON.stringify(variables, null, 2)}</code></pre>`;
}

function askAgain({ links: { editor, answer }, question }: Citation): Markup {
  if (editor === null || answer === null || !question.isAnswerable) return html``;
  const command = `curl -H 'Accept: application/json' -H 'Apollo-Require-Preflight: cite' '${answer.replaceAll("'", '%27')}'`;
  return html`<h2>Ask it again</h2>
    <p><a href="graphql${searchOf(editor)}">Open it in the query page</a>, or let a program ask:</p>
    <pre class="wrapped"><code>${command}</code></pre>`;
}
