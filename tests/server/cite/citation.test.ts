import { describe, expect, it } from 'vitest';
import { bibtexOf } from '../../../src/server/cite/bibtex-of.ts';
import { citationOf, type CitationParts } from '../../../src/server/cite/citation.ts';
import { citationPage } from '../../../src/server/cite/citation-page.ts';
import { cslOf } from '../../../src/server/cite/csl-of.ts';

const NOW = '0123456789abcdef';
const PARTS: CitationParts = {
  question: { query: '{ corpus { name } }', operationName: undefined, variables: {} },
  isAnswerable: true,
  facts: { name: 'Harbour Texts', description: null, licence: 'CC0-1.0', language: 'en', revision: NOW },
  revision: undefined,
  base: 'https://whosaid.example',
  accessed: '2026-01-31',
};

function cite(changes: Partial<CitationParts> = {}) {
  return citationOf({ ...PARTS, ...changes });
}

function asked(query: string) {
  return { ...PARTS.question, query };
}

describe('a citation', () => {
  it('cites the revision of now unless it is told another', () => {
    expect(cite().revision).toEqual({ cited: NOW, now: NOW, isSame: true });
    expect(cite().notice).toContain('the same answer');
    const old = cite({ revision: 'fedcba9876543210' });
    expect(old.revision).toEqual({ cited: 'fedcba9876543210', now: NOW, isSame: false });
    expect(old.notice).toMatch(/^The corpus has changed since/);
    expect(cite({ isAnswerable: false }).notice).toContain('does not understand');
  });

  it.each([
    ['# Who said what?\nquery A { corpus { name } }', 'Who said what?'],
    ['query WhoSaid { corpus { name } }', 'WhoSaid'],
    ['{ corpus { name } }', 'A query'],
  ])('of %j is called %j', (query, title) => {
    expect(cite({ question: asked(query) }).title).toBe(title);
  });

  it('has no permalink when the question is too long for one', () => {
    const query = `{ ${Array.from({ length: 5000 }, (_, at) => `a${at * 7919}: __typename`).join(' ')} }`;
    const long = cite({ question: asked(query) });
    expect(long.links).toEqual({ permalink: null, answer: null, editor: null });
    expect(bibtexOf(long)).not.toContain('url ');
    expect(cslOf(long)[0]).not.toHaveProperty('URL');
    expect(citationPage(long)).toContain('too long for a link');
  });
});

describe('BibTeX', () => {
  it('is an entry whose key names corpus, revision and question', () => {
    expect(bibtexOf(cite())).toBe(`@misc{harbour-texts-01234567-${cite().question.sha256.slice(0, 8)},
  author  = {{Harbour Texts}},
  title   = {{A query}},
  year    = {2026},
  version = {0123456789abcdef},
  note    = {Revision 0123456789abcdef; query SHA-256 ${cite().question.sha256}; licence CC0-1.0},
  url     = {${cite().links.permalink ?? ''}},
  urldate = {2026-01-31},
}
`);
  });

  it('has nothing that TeX would take for a command, and braces that match', () => {
    const text = bibtexOf(cite({ question: asked('# 100 % of "$x_1^2" & {Omar} \\ ~ #1 }{\n{ a }') }));
    expect(text).toContain(
      String.raw`title   = {{100 \% of "\$x\_1\textasciicircum{}2" \& \{Omar\} \textbackslash{} \textasciitilde{} \#1 \}\{}}`,
    );
    const bare = text.replaceAll(/\\[{}]/g, '');
    expect(bare.split('{')).toHaveLength(bare.split('}').length);
  });

  it('has a key even where the name of the corpus has no Latin letter', () => {
    expect(bibtexOf(cite({ facts: { ...PARTS.facts, name: '新聞' } }))).toMatch(/^@misc\{corpus-01234567-/);
  });
});

it('CSL is a list of one dataset, with fields that csl-data.json 1.0.2 names', () => {
  const [item, ...more] = cslOf(cite());
  expect(more).toEqual([]);
  const { sha256 } = cite().question;
  expect(item).toEqual({
    id: `harbour-texts-01234567-${sha256.slice(0, 8)}`,
    type: 'dataset',
    title: 'A query',
    author: [{ literal: 'Harbour Texts' }],
    version: NOW,
    URL: cite().links.permalink,
    issued: { 'date-parts': [[2026]] },
    accessed: { 'date-parts': [[2026, 1, 31]] },
    note: `Revision ${NOW}; query SHA-256 ${sha256}`,
    custom: { query: sha256, licence: 'CC0-1.0' },
  });
});

it('the page shows words of the corpus and of the question as text', () => {
  const evil = '<script>alert(1)</script>\'"';
  const page = citationPage(
    cite({
      question: { query: `# ${evil}\n{ a }`, operationName: evil, variables: { [evil]: evil } },
      facts: { ...PARTS.facts, name: evil, licence: evil },
      base: 'https://whosaid.example',
    }),
  );
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&#39;&quot;');
});
