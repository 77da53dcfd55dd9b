import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/server/cite/citation.ts';
import { citeLink } from '../../../src/server/cite/cite-link.ts';
import { buildMarked } from '../../support/builders.ts';
import { testDatabases } from '../../support/databases.ts';
import { writeMarked } from '../../support/write.ts';
import { openServer, serveForTest, writeFire, type TestServer } from '../test-server.ts';

const [sqlite] = testDatabases();
const QUERY = 'query Count { corpus { quoteCount } }';
let server: TestServer;
let stored: string;

beforeAll(async () => {
  server = await openServer(await sqlite!.url());
  await writeFire(server.store);
  const { documents } = (await (await server.fetch('/graphql/documents')).json()) as {
    documents: { sha256: string }[];
  };
  stored = documents[0]!.sha256;
});
afterAll(() => server.close());

const searchOf = (address: string | null): string => new URL(address ?? '').search;

async function post(body: unknown, path = '/cite'): Promise<Citation> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await server.fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
  return (await response.json()) as Citation;
}

describe('/cite', () => {
  it('gives for a posted question a link that tells the same and asks the same again', async () => {
    const citation = await post({ query: QUERY, variables: {} });
    expect(citation).toMatchObject({
      title: 'Count',
      question: { query: QUERY, sha256: createHash('sha256').update(QUERY).digest('hex'), isAnswerable: true },
      revision: { isSame: true },
    });
    const again = await server.fetch(`/cite${searchOf(citation.links.permalink)}`);
    expect(await again.json()).toEqual(citation);
    const headers = { Accept: 'application/json', 'Apollo-Require-Preflight': 'cite' };
    const answer = await server.fetch(`/graphql${searchOf(citation.links.answer)}`, { headers });
    expect(await answer.json()).toEqual({ data: { corpus: { quoteCount: 3 } } });
  });

  it('says that the corpus has changed since', async () => {
    const changing = await serveForTest(await sqlite!.url());
    await writeFire(changing.store);
    const { links } = (await (await changing.fetch(`/cite?query=${encodeURIComponent(QUERY)}`)).json()) as Citation;
    const again = async () => (await (await changing.fetch(`/cite${searchOf(links.permalink)}`)).json()) as Citation;
    expect((await again()).revision.isSame).toBe(true);
    await writeMarked(
      changing.store,
      buildMarked('⟦content:“We saw it,”⟧ ⟦source:Omar⟧ ⟦cue:said⟧.', { article: { id: 'market' } }),
    );
    const { revision, notice } = await again();
    expect(revision.isSame).toBe(false);
    expect(notice).toMatch(/^The corpus has changed since/);
  });

  it.each([
    ['', 'application/json; charset=utf-8', '{"title"'],
    ['text/html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['application/x-bibtex', 'application/x-bibtex; charset=utf-8', '@misc{'],
    ['application/vnd.citationstyles.csl+json', 'application/vnd.citationstyles.csl+json; charset=utf-8', '[{"id"'],
  ])('answers a client that accepts %j in that form', async (accept, type, beginning) => {
    const response = await server.fetch(`/cite?document=${stored}`, {
      headers: accept === '' ? {} : { Accept: accept },
    });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('link')).toMatch(
      /^<http:\/\/127\.0\.0\.1:\d+\/cite\?packed=[\w-]+&revision=[0-9a-f]{16}>; rel="cite-as"$/,
    );
    expect((await response.text()).startsWith(beginning)).toBe(true);
  });

  it('takes the form from the address, whatever the client accepts', async () => {
    const response = await server.fetch(`/cite?document=${stored}&format=bibtex`, { headers: { Accept: 'text/html' } });
    expect(await response.text()).toContain('title   = {{Who said what in this article?}}');
  });

  it('is a page that may run nothing and show its own style only', async () => {
    const { headers } = await server.fetch(`/cite?document=${stored}&format=html`);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    expect(policy).not.toContain('unsafe');
  });

  it('shows a question that the API does not understand, and says so', async () => {
    const { question, notice } = await post({ query: '{ corpus { quotesCounted } }' });
    expect(question.isAnswerable).toBe(false);
    expect(notice).toContain('does not understand');
  });

  it('is called by the address that visitors know', async () => {
    const settings = { WHOSAID_PUBLIC_URL: 'https://example.org/news/' };
    const known = await serveForTest(await sqlite!.url(), { settings });
    const { links } = (await (await known.fetch(`/cite?document=${stored}`)).json()) as Citation;
    expect(links.permalink).toMatch(/^https:\/\/example\.org\/news\/cite\?packed=/);
  });

  it.each([
    ['', 'Say what is to be cited'],
    ['?packed=AAAA', 'The link has been damaged'],
    ['?packed=AAAA&query=x', 'Give one of'],
    ['?query=x&revision=newest', 'is no revision'],
    ['?query=x&format=pdf', '"pdf" is no format'],
    ['?query=x&variables=[', 'Say what is to be cited'],
  ])('refuses %j with a hint', async (search, hint) => {
    const response = await server.fetch(`/cite${search}`);
    expect(response.status).toBe(400);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
    expect(errors[0]?.message).toContain(hint);
  });

  it('knows no document that is not stored', async () => {
    expect((await server.fetch(`/cite?document=${'0'.repeat(64)}`)).status).toBe(404);
  });
});

describe('the answer to a stored document', () => {
  it('says how to cite it, kept or not, and its link leads there', async () => {
    for (const kept of [false, true]) {
      const { headers } = await server.fetch(`/graphql?document=${stored}`);
      const [, link = ''] =
        /^<(cite\?revision=[0-9a-f]{16}&document=[0-9a-f]{64})>; rel="cite-as"$/.exec(headers.get('link') ?? '') ?? [];
      expect(link, String(kept)).not.toBe('');
      const citation = (await (await server.fetch(`/${link}`)).json()) as Citation;
      expect(citation).toMatchObject({ title: 'Who said what in this article?', revision: { isSame: true } });
    }
  });

  it.each([`/graphql?document=${'0'.repeat(64)}&x=a>;b`, '/graphql?document="', '/graphql?query=x', undefined])(
    'has no link when it is asked by %j',
    (url) => {
      expect(citeLink(url, '0123456789abcdef')).toBeUndefined();
    },
  );

  it('differs in that from answers to other questions', async () => {
    expect((await server.post(QUERY)).headers.has('link')).toBe(false);
  });
});
