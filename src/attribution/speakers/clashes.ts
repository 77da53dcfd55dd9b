import { tokenize } from '../../text/tokens.ts';
import type { Gender } from './facts/given-names.ts';
import { TRADES } from './facts/nouns.ts';
import { genderOfNoun, titleOf } from './facts/titles.ts';
import { setOf } from './facts/words-of.ts';

/** Offices that nobody holds beside a trade. */
const OFFICES = setOf(`
  president premier chancellor minister secretary senator representative congressman congresswoman governor ambassador general
  admiral king queen prince princess pope archbishop justice`);

const END_OF_HEAD = setOf('of for from in at on with to who whom whose which that by and or as');
const PAST = setOf('former once then ex retired late');

/**
 * Do two sets of descriptions of one full name surely mean two people? Only when they cannot be true of one: all that tell
 * a gender tell one here and the other there ("a businessman", "the council’s spokeswoman"); or here are nothing but trades and
 * there nothing but high offices ("a baker", "the Secretary of State"), none of them past. Anything else may be one person, and
 * no descriptions clash with none.
 */
export function clashes(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.map(headOf), b.map(headOf)];
  return clashInGender(one, other) || isTradeAndOffice(one, other) || isTradeAndOffice(other, one);
}

interface Head {
  /** In lower case; undefined when there are no words. */
  readonly noun: string | undefined;
  readonly isPast: boolean;
}

/** The noun of a description: "the harbour’s chief pilot, who …" → pilot. */
function headOf(description: string): Head {
  const [phrase = ''] = description.split(/[,;:(–—]/u, 1);
  const words = tokenize(phrase).map(({ folded }) => folded);
  const end = words.findIndex((word, index) => index > 0 && END_OF_HEAD.has(word));
  const head = end === -1 ? words : words.slice(0, end);
  return { noun: head.at(-1), isPast: head.some((word) => PAST.has(word)) };
}

function clashInGender(one: readonly Head[], other: readonly Head[]): boolean {
  const [a, b] = [gendersOf(one), gendersOf(other)];
  return a.size === 1 && b.size === 1 && ![...a].some((gender) => b.has(gender));
}

function gendersOf(heads: readonly Head[]): Set<Gender> {
  return new Set(heads.flatMap(({ noun = '' }) => genderOfNoun(noun) ?? []));
}

function isTradeAndOffice(trades: readonly Head[], offices: readonly Head[]): boolean {
  if (trades.length === 0 || offices.length === 0) return false;
  const isTrade = trades.every(({ noun = '', isPast }) => !isPast && TRADES.has(noun));
  return isTrade && offices.every(({ noun = '', isPast }) => !isPast && OFFICES.has(titleOf(noun)?.role ?? noun));
}
