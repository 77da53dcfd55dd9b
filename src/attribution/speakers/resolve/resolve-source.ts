import { byPronoun } from './01-by-pronoun.ts';
import { byName, bySeveral } from './02-by-name.ts';
import { byApposition } from './03-by-apposition.ts';
import { byOwner } from './04-by-owner.ts';
import { byDescription } from './05-by-description.ts';
import { byUnnamed } from './06-unnamed.ts';
import type { SourcePhrase } from './source-phrase.ts';
import type { Answer, Stage } from './stage.ts';

/** The steps in order: the first that finds a speaker decides. */
const STEPS: readonly ((stage: Stage, phrase: SourcePhrase) => Answer | undefined)[] = [
  byPronoun,
  bySeveral,
  byName,
  byApposition,
  byOwner,
  byDescription,
  byUnnamed,
];

/** Who the words of a source stand for; undefined for nobody in particular. */
export function resolveSource(stage: Stage, phrase: SourcePhrase): Answer | undefined {
  for (const step of STEPS) {
    const answer = step(stage, phrase);
    if (answer) return answer;
  }
  return undefined;
}
