import type { Reading, TokenRange } from '../reading/reading.ts';
import { DETERMINERS } from './closed-classes.ts';
import { isCapital, nounPhraseAfter } from './noun-phrase.ts';

/** "said Omar, a council member": the phrase after the verb with at most so many phrases in apposition. */
export function inversionEnd(reading: Reading, phrase: TokenRange, limit: number, most = 3): TokenRange {
  let end = phrase.end;
  for (let times = 0; times < most && reading.lower(end) === ','; times += 1) {
    const word = reading.lower(end + 1);
    const isApposition =
      DETERMINERS.has(word) || isNumber(word) || isCapital(reading, end + 1) || isRole(reading, end + 1);
    const apposition = isApposition ? nounPhraseAfter(reading, end + 1, limit) : undefined;
    if (!apposition) break;
    end = apposition.end;
  }
  return { first: phrase.first, end };
}

function isNumber(word: string): boolean {
  return /^\d/.test(word);
}

/** A bare noun after a name: "said Omar, spokesman for the port". */
function isRole(reading: Reading, token: number): boolean {
  return /(?:man|woman|person|or|er|ist|ent|chief|head|member|aide|mayor)$/.test(reading.lower(token));
}
