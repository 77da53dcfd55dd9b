import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { join } from 'node:path';
import { pageHeaders } from './page-headers.ts';

/** GraphiQL's editor writes its styles into the page. */
const PAGE_HEADERS = pageHeaders({
  styles: "'self' 'unsafe-inline'",
  further: ["img-src 'self' data:", "font-src 'self'", "worker-src 'self'", "form-action 'none'"],
});

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Whosaid</title>
  <h1>The query editor has not been built</h1>
  <p>Run <code>npm run build:web</code> and load this page again. The API itself works: post queries to this address.</p>
</html>
`;

/**
 * The query editor for browsers: GET /graphql of a client that prefers HTML, and the page's scripts, styles and fonts
 * under /assets/. Everything else falls through. `webFolder` is where `npm run build:web` puts its files; when they are missing the
 * page says so with status 503.
 */
export function graphiqlPage(webFolder: string): Router {
  const router = express.Router();
  router.get('/graphql', (_request, response, next) => {
    response.set(PAGE_HEADERS).set('Cache-Control', 'no-cache');
    response.sendFile('graphiql/index.html', { root: webFolder, cacheControl: false }, (error?: Error) => {
      if (error !== undefined) answerWithoutPage(error, response, next);
    });
  });
  // The address under which people look for it; it asks the API at the address of the page.
  router.get('/graphiql', ({ originalUrl }, response) => {
    response.redirect(`/graphql${originalUrl.slice('/graphiql'.length)}`);
  });
  // Workers obey the policy of their own script, so the assets carry it too. Their names change with their content.
  router.use('/assets', setPageHeaders, express.static(join(webFolder, 'assets'), ASSET_OPTIONS));
  return router;
}

const ASSET_OPTIONS = { index: false, redirect: false, immutable: true, maxAge: '1y' } as const;

function setPageHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.set(PAGE_HEADERS);
  next();
}

function answerWithoutPage(error: Error, response: Response, next: NextFunction): void {
  // The browser has gone away.
  if (response.headersSent || response.closed) return;
  if ('code' in error && error.code === 'ENOENT') return void response.status(503).type('html').send(NOT_BUILT);
  next(error);
}
