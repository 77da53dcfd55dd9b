import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attribute } from '../../../src/attribution/attribute.ts';
import { buildArticle } from '../../support/builders.ts';

/** A published news report, which is not in the project. */
const FILE = new URL('../../../../shared/data/seed/prison-attack.txt', import.meta.url);
const isThere = existsSync(FILE);
if (!isThere) console.warn('SKIPPED: ../shared/data/seed/prison-attack.txt is not there.');

test.skipIf(!isThere)('a news report from a crawl: its three speakers and no other person', () => {
  const { quotes } = attribute(buildArticle(readFileSync(FILE, 'utf8')));
  const persons = quotes.flatMap(({ speaker }) => (speaker?.kind === 'person' ? [speaker.name] : []));
  expect([...new Set(persons)].toSorted()).toEqual(['Ajmal Omar', 'Azizullah', 'Suhail Shaheen']);
});
