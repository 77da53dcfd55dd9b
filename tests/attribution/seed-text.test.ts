import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import { isReportingCue } from '../../src/attribution/lexicon/is-reporting-cue.ts';
import { RULES } from '../../src/attribution/rules/rules.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import { sliceSpan, type Span } from '../../src/text/span.ts';
import { buildArticle } from '../support/builders.ts';
import { shippedFinders } from './model/shipped-finder.ts';

/** A published news report as it comes from a web crawl, which is not in the project. */
const FILE = new URL('../../../shared/data/seed/prison-attack.txt', import.meta.url);
const isThere = existsSync(FILE);
if (!isThere) console.warn('SKIPPED: ../shared/data/seed/prison-attack.txt is not there.');

/** Statements and direct ones among them, as counted by hand. */
const PERSONS = [
  { name: 'Ajmal Omar', statements: 5, direct: 1 },
  { name: 'Azizullah', statements: 1, direct: 0 },
  { name: 'Suhail Shaheen', statements: 4, direct: 1 },
];

/** The ends of the sources without a name. */
const UNNAMED = ['a local official', 'a government official', 'U.S. officials', 'inmates', 'a local official'];

describe.skipIf(!isThere).each([RULES, ...shippedFinders()])('a news report from a crawl, by $method', (finder) => {
  const text = isThere ? readFileSync(FILE, 'utf8') : '';
  const wordsOf = (spans: readonly Span[] = []): string => spans.map((span) => sliceSpan(text, span)).join(' ');
  const quotes = (): readonly Quote[] => attribute(buildArticle(text), finder).quotes;

  test('every statement of its three speakers, and no other person', () => {
    const said = quotes().filter(({ speaker }) => speaker?.kind === 'person');
    const names = [...new Set(said.map(({ speaker }) => speaker?.name))].toSorted();
    const found = names.map((name) => {
      const own = said.filter(({ speaker }) => speaker?.name === name);
      return { name, statements: own.length, direct: own.filter(({ kind }) => kind === 'direct').length };
    });
    expect(found).toEqual(PERSONS);
  });

  test('the statements of those without a name are nobody’s', () => {
    const sources = quotes()
      .filter(({ sourceKind, cue }) => sourceKind === 'anonymous' && isReportingCue(wordsOf(cue?.spans)))
      .map(({ source }) => wordsOf(source).replace(/,$/, ''));
    expect(UNNAMED.filter((end) => !sources.some((source) => source.endsWith(end)))).toEqual([]);
    expect(sources.filter((source) => source.endsWith('a local official'))).toHaveLength(2);
  });

  test('the organization that claimed the attack', () => {
    const claims = quotes().filter(({ cue }) => wordsOf(cue?.spans) === 'claimed');
    expect(claims.map(({ speaker, kind }) => [speaker?.kind, kind])).toEqual([['organization', 'indirect']]);
  });
});
