import { describe, expect, it } from 'vitest';
import { shuffledPlace } from '../../src/store/read/shuffled-place.ts';
import { openStore } from '../../src/store/store.ts';
import { raw, sql } from '../../src/store/sql/sql.ts';
import { everyLayout } from '../support/databases.ts';

/** The first 200 of 2,000 quotes, ten in each of 200 articles, in the random order of `seed`: [article, slot]. */
async function sample(url: string, seed: number): Promise<[article: number, slot: number][]> {
  const store = await openStore(url);
  const quotes = Array.from({ length: 2000 }, (_, index) => `(${Math.floor(index / 10) + 1}, ${index % 10})`);
  const rows = await store.read((session) =>
    session.all<{
      article: number;
      slot: number;
    }>(sql`WITH quote (article_key, slot) AS (VALUES ${raw(quotes.join(', '))})
      SELECT article_key AS article, slot FROM quote ORDER BY ${shuffledPlace(seed)}, article_key, slot LIMIT 200`),
  );
  await store.close();
  return rows.map(({ article, slot }) => [article, slot]);
}

describe('quotes in random order', () => {
  const databases = everyLayout().filter(({ skip }) => !skip);
  const [first] = databases;
  const drawn = async (seed: number) => sample((await first?.url()) ?? '', seed);

  it('a sample is drawn from all articles, as many quotes from each as chance gives', async () => {
    const articles = (await drawn(42)).map(([article]) => article);
    // Of 200 articles with 10 quotes, a sample of 200 of 2,000 meets 129.6 on average, with a standard deviation of 4.8.
    expect(new Set(articles).size).toBeGreaterThan(110);
    expect(new Set(articles).size).toBeLessThan(150);
    const inFirstHalf = articles.filter((article) => article <= 100).length;
    expect(inFirstHalf).toBeGreaterThan(70);
    expect(inFirstHalf).toBeLessThan(130);
  });

  it('the steps from one article to the next are not regular', async () => {
    const articles = (await drawn(42)).map(([article]) => article);
    const steps = articles.slice(1).map((article, index) => article - (articles[index] ?? 0));
    const mostFrequent = Math.max(...steps.map((step) => steps.filter((other) => other === step).length));
    expect(mostFrequent).toBeLessThan(12);
  });

  it.each([43, -42, 1_000_045, 2_147_483_647])('another seed (%i) draws another sample', async (seed) => {
    const before = new Set((await drawn(42)).map(String));
    const common = (await drawn(seed)).filter((quote) => before.has(String(quote))).length;
    // 20 on average, with a standard deviation of 4.
    expect(common).toBeGreaterThan(2);
    expect(common).toBeLessThan(40);
  });

  it('both databases draw the same sample', async () => {
    const samples = await Promise.all(databases.map(async (database) => sample(await database.url(), -7)));
    for (const other of samples) expect(other).toEqual(samples[0]);
  });

  it('the largest keys and seeds do not overflow', async () => {
    for (const database of databases) {
      const store = await openStore(await database.url());
      const [row] = await store.read((session) =>
        session.all<{ place: number }>(sql`WITH quote (article_key, slot) AS (VALUES (${raw('8796093022207')}, 1048575))
          SELECT ${shuffledPlace(-2_147_483_648)} AS place FROM quote`),
      );
      expect(row?.place).toBe(expectedPlace(8_796_093_022_207n, 1_048_575n, -2_147_483_648n));
      await store.close();
    }
  });
});

/** The same sum in integers without bounds. */
function expectedPlace(articleKey: bigint, slot: bigint, seed: bigint): number {
  const prime = 2_147_483_399n;
  const cube = (value: bigint): bigint => value ** 3n % prime;
  const start = (((seed * 40_692n) % prime) + prime) % prime;
  return Number(cube((cube((articleKey * 48_271n + start) % prime) + slot * 69_621n) % prime));
}
