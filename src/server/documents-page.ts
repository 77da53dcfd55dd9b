import express, { type Router } from 'express';
import type { StoredDocuments } from './graphql-http/stored-documents.ts';

/** GET /graphql/documents: the documents that can be asked for by their hash. */
export function documentsPage(documents: StoredDocuments): Router {
  const router = express.Router();
  router.get('/graphql/documents', (_request, response) => {
    response.set('Cache-Control', 'no-cache').json({ documents: [...documents.values()] });
  });
  return router;
}
