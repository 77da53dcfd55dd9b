// A plain HTTP server that answers each workload with what one prepared statement makes: node bare-sql-server.mjs DATABASE
import { answerWith } from './answer-with.mjs';
import { bareStatements } from './bare-sql-statements.mjs';
import { parametersOf } from './parameters-of.mjs';

const [, , url = ''] = process.argv;
const run = url.includes('://') ? await preparePostgres(url) : await prepareSqlite(url);

await answerWith(async ({ operationName, variables }) => {
  const name = /** @type {'W1'} */ (operationName.slice(0, 2));
  return `{"data":${await run(name, parametersOf(name, variables, url.includes('://')))}}\n`;
});

/**
 * @param {string} file
 * @returns {Promise<(name: 'W1', values: readonly unknown[]) => Promise<string>>}
 */
async function prepareSqlite(file) {
  const { default: sqlite3 } = await import('sqlite3');
  const database = new sqlite3.Database(file, sqlite3.OPEN_READONLY);
  const statements = Object.fromEntries(
    Object.entries(bareStatements('sqlite')).map(([name, text]) => [name, database.prepare(text)]),
  );
  return (name, values) =>
    new Promise((resolve, reject) => {
      // Not get(): without parameters it goes on where the last call stopped.
      statements[name]?.all(values, (error, rows) =>
        error ? reject(error) : resolve(/** @type {any} */ (rows[0]).data),
      );
    });
}

/**
 * @param {string} address
 * @returns {Promise<(name: 'W1', values: readonly unknown[]) => Promise<string>>}
 */
async function preparePostgres(address) {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: address, max: 4 });
  const statements = bareStatements('postgres');
  // As text: pg would parse JSON, only to have it written again.
  const types = { getTypeParser: () => (/** @type {string} */ value) => value };
  return async (name, values) => {
    const { rows } = await pool.query({ name, text: statements[name], values: [...values], types });
    return rows[0].data;
  };
}
