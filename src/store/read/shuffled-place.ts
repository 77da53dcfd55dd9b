import { raw, type Sql } from '../sql/sql.ts';

/**
 * A prime just below 2³¹ (L'Ecuyer 1988). Three does not divide the number before it, so that cubing modulo it maps no two numbers
 * to one; and squares of what is left stay below 2⁶², so that no step overflows the integers of either database.
 */
const PRIME = 2_147_483_399;

/**
 * A number that looks random but is the same for the same quote and seed, on both databases: 0 to 2,147,483,398. Article and
 * slot go in one after the other, each followed by a cube modulo a prime, or neighbours would keep their distance.
 */
export function shuffledPlace(seed: number): Sql {
  const start = (((seed * 40_692) % PRIME) + PRIME) % PRIME;
  const article = cube(`((CAST(quote.article_key AS BIGINT) * 48271 + ${start}) % ${PRIME})`);
  return raw(`CAST(${cube(`((${article} + CAST(quote.slot AS BIGINT) * 69621) % ${PRIME})`)} AS INTEGER)`);
}

function cube(rest: string): string {
  return `(${rest} * ${rest} % ${PRIME} * ${rest} % ${PRIME})`;
}
