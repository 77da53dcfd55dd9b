import express, { type Router } from 'express';

/** Articles and speakers may be found by search engines; what is counted anew for each address may not be walked through by them. */
const ROBOTS = `User-agent: *
Disallow: /search
Disallow: /compare
Disallow: /graphql
Disallow: /graphiql
Disallow: /cite
Disallow: /export
Disallow: /*?
`;

/** GET /robots.txt: which addresses programs that follow links are to leave alone (RFC 9309). */
export function robotsPage(): Router {
  const router = express.Router();
  router.get('/robots.txt', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=86400').type('text/plain; charset=utf-8').send(ROBOTS);
  });
  return router;
}
