// @ts-nocheck: its packages are installed for the benchmark only
// PostGraphile 4 as its manual says for production.
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
const handler = postgraphile(pool, 'public', {
  graphiql: false,
  disableQueryLog: true,
  disableDefaultMutations: true,
  setofFunctionsContainNulls: false,
  legacyRelations: 'omit',
});
const server = createServer(handler);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/graphql`));
