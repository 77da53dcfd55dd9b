/**
 * What the statement of a workload needs of the variables of a request.
 *
 * @param {string} workload
 * @param {Readonly<Record<string, string | null>>} variables
 * @param {boolean} isPostgres
 * @returns {readonly string[]}
 */
export function parametersOf(workload, { id, text, after }, isPostgres) {
  if (workload === 'W1' || workload === 'W3') return [(id ?? '').replace(/^\w+\//, '')];
  if (workload === 'W4') return [isPostgres ? (text ?? '').replaceAll('"', '').replace(' ', ' <-> ') : (text ?? '')];
  if (workload === 'W5') return [];
  if (!after) return ['', ''];
  const [, , date, name] = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
  return [date, name];
}
