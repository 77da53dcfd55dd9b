import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { corpusFacts } from '../../store/read/aggregates/of-corpus.ts';
import type { Store } from '../../store/store.ts';
import { graphqlRequest } from '../graphql-http/graphql-request.ts';
import type { KnownDocuments } from '../graphql-http/known-documents.ts';
import type { StoredDocuments } from '../graphql-http/stored-documents.ts';
import { sendError } from '../http-error.ts';
import { readJsonBody, type BodyLimits } from '../read-body.ts';
import { bibtexOf } from './bibtex-of.ts';
import { citationOf, type Citation } from './citation.ts';
import { citationPage, citationPagePolicy } from './citation-page.ts';
import { citedQuestion } from './cited-question.ts';
import { cslOf } from './csl-of.ts';
import { publicAddress } from './public-address.ts';

/** What citing needs from the server around it. */
export interface CiteParts {
  readonly store: Store;
  readonly stored: StoredDocuments;
  readonly documents: KnownDocuments;
  readonly timeLimitMs: number;
  /** Address of the server as visitors know it; '': what they say. */
  readonly publicUrl: string;
  readonly bodies: BodyLimits;
}

/** The forms of a citation, by the name that `?format=` has for them. The first goes to clients that take anything. */
const MEDIA_TYPES = {
  json: 'application/json',
  html: 'text/html',
  bibtex: 'application/x-bibtex',
  csl: 'application/vnd.citationstyles.csl+json',
} as const;
type CitationFormat = keyof typeof MEDIA_TYPES;

/** `/cite`: a question with all that is needed to cite its answer, and whether the corpus has changed since. Nothing is carried out. */
export function citationPages(parts: CiteParts): Router {
  const router = express.Router();
  const policy = citationPagePolicy();
  const answer: RequestHandler = async (request, response) => {
    const body = await readJsonBody(request, response, parts.bodies);
    if (body === 'refused') return;
    const asked = graphqlRequest({ method: request.method, url: request.originalUrl, headers: request.headers }, body);
    const named = asked.params.get('format');
    const format = formatOf(request, named);
    if (!format) return refuseFormat(response, named);
    const cited = citedQuestion(asked, parts.stored);
    if ('code' in cited) return sendError(response, cited.status, cited.code, { message: cited.message });
    const facts = await parts.store.read(corpusFacts, { timeLimitMs: parts.timeLimitMs });
    const citation = citationOf({
      ...cited,
      facts,
      isAnswerable: parts.documents.validOperation(cited.question) !== undefined,
      base: publicAddress(parts.publicUrl, request),
      accessed: new Date().toISOString().slice(0, 10),
    });
    send(response, citation, format, policy);
  };
  router.get('/cite', answer);
  router.post('/cite', answer);
  return router;
}

function formatOf(request: Request, named: string | null): CitationFormat | undefined {
  const formats = Object.keys(MEDIA_TYPES).filter(isFormat);
  if (named !== null) return formats.find((format) => format === named);
  const type = request.accepts(formats.map((format) => MEDIA_TYPES[format]));
  return formats.find((format) => MEDIA_TYPES[format] === type);
}

function isFormat(name: string): name is CitationFormat {
  return name in MEDIA_TYPES;
}

function refuseFormat(response: Response, named: string | null): void {
  const known = Object.entries(MEDIA_TYPES).map(([name, type]) => `${name} (${type})`);
  const found =
    named === null ? 'The client takes no form in which citations are given' : `"${named.slice(0, 40)}" is no format`;
  sendError(response, named === null ? 406 : 400, 'BAD_REQUEST', {
    message: `${found}. There is ${known.join(', ')}.`,
  });
}

function send(response: Response, citation: Citation, format: CitationFormat, policy: string): void {
  response.set('Cache-Control', 'no-cache').set('X-Whosaid-Revision', citation.revision.now);
  if (citation.links.permalink !== null) response.set('Link', `<${citation.links.permalink}>; rel="cite-as"`);
  response.type(`${MEDIA_TYPES[format]}; charset=utf-8`);
  if (format === 'html') response.set('Content-Security-Policy', policy);
  response.send(textOf(citation, format));
}

function textOf(citation: Citation, format: CitationFormat): string {
  switch (format) {
    case 'html':
      return citationPage(citation);
    case 'bibtex':
      return bibtexOf(citation);
    case 'csl':
      return `${JSON.stringify(cslOf(citation))}\n`;
    case 'json':
      return `${JSON.stringify({ ...citation, bibtex: bibtexOf(citation), csl: cslOf(citation) })}\n`;
  }
}
