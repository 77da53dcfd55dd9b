import type { Reading, TokenRange } from '../../reading/reading.ts';
import type { Cast } from '../cast/character.ts';

/** The words of a source as a noun phrase. */
export interface SourcePhrase extends TokenRange {
  /** The end of its head: of what stands before the first comma, preposition, "and" or "who". */
  readonly headEnd: number;
  /** Mentions that begin in the head. */
  readonly names: readonly number[];
}

const END_OF_HEAD = new Set(
  (
    'of for from in at on with to who whom whose which that by and or as where when since about against between over under after before ' +
    'speaking citing including based during published released posted signed titled called named dated made written sent left shared pushed through'
  ).split(' '),
);
const MAX_TOKENS = 80;

/** Reads the head of a source. */
export function readSourcePhrase(reading: Reading, cast: Cast, { first, end }: TokenRange): SourcePhrase {
  const limit = Math.min(end, first + MAX_TOKENS);
  const names: number[] = [];
  let token = first;
  while (token < limit) {
    const name = cast.mentionAt[token] ?? -1;
    const mention = cast.names[name];
    if (mention) {
      names.push(name);
      token = Math.max(mention.end, token + 1);
      continue;
    }
    if (token > first && isEnd(reading, token)) break;
    token += 1;
  }
  return { first, end, headEnd: Math.min(token, limit), names };
}

function isEnd(reading: Reading, token: number): boolean {
  if (END_OF_HEAD.has(reading.lower(token))) return true;
  const word = reading.word(token);
  return word.length === 1 && ',;:()–—-.[“”"'.includes(word);
}

const DETERMINERS = new Set('the a an this that these those his her its their my our your'.split(' '));

/** The last word of the head in lower case, without what opens or ends a phrase. */
export function headNoun(reading: Reading, { first, headEnd }: SourcePhrase): string {
  let last = headEnd - 1;
  while (last > first && (reading.lower(last) === "'s" || reading.lower(last) === "'" || reading.lower(last) === '’'))
    last -= 1;
  const lower = reading.lower(last);
  return DETERMINERS.has(lower) ? '' : lower;
}
