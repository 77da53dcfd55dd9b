import { foldText } from '../text/fold.ts';

const TITLES = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady madam hon honorable rev reverend fr father pastor bishop ' +
    'archbishop cardinal pope rabbi imam sheikh mullah king queen prince princess president vice premier chancellor prime ' +
    'minister secretary sen senator rep representative congressman congresswoman assemblyman assemblywoman gov governor ' +
    'lt lieutenant mayor councilman councilwoman ambassador judge justice attorney general gen adm admiral col colonel maj ' +
    'major capt captain cmdr commander sgt sergeant cpl officer sheriff detective deputy chief chairman chairwoman ' +
    'chairperson speaker spokesman spokeswoman spokesperson director coach former then ex acting the of'
  ).split(' '),
);
const SUFFIXES = new Set('jr sr ii iii iv v esq phd md'.split(' '));
const POSSESSIVE = /[’'](?:s(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))/gu;
const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** The words of a name as they are compared: folded, without titles before it, suffixes after it, and possessive endings. */
export function personTokens(name: string): readonly string[] {
  const words = foldText(name.replace(POSSESSIVE, '')).replaceAll('’', "'").match(WORD) ?? [];
  const start = words.findIndex((word) => !TITLES.has(word));
  const end = words.findLastIndex((word) => !SUFFIXES.has(word)) + 1;
  // A name of nothing but titles is the name: "the Pope".
  return start === -1 || start >= end ? words : words.slice(start, end);
}

/** Do two forms name the same person: the same last word, and all words of one among those of the other? */
export function isSamePerson(name: string, other: string): boolean {
  const [a, b] = [personTokens(name), personTokens(other)];
  if (a.length === 0 || a.at(-1) !== b.at(-1)) return false;
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}
