import type { CueClass } from '../src/corpus/vocabulary.ts';

/** Reporting verbs as printed, with dictionary form and class, commonest first. */
export const BENCH_CUES: readonly { readonly printed: string; readonly lemma: string; readonly class: CueClass }[] = (
  [
    ['neutral', 'said say, told tell, added add, wrote write, replied reply, stated state, continued continue'],
    ['assertive', 'announced announce, argued argue, insisted insist, warned warn, explained explain, stressed stress'],
    ['claim', 'claimed claim, suggested suggest, estimated estimate, alleged allege, maintained maintain'],
    ['denial', 'denied deny, rejected reject, disputed dispute, countered counter'],
    ['question', 'asked ask, wondered wonder'],
    ['manner', 'joked joke, shouted shout, whispered whisper, laughed laugh, muttered mutter, exclaimed exclaim'],
    ['evaluative', 'admitted admit, complained complain, conceded concede, noted note, boasted boast, praised praise'],
    ['assertive', 'promised promise, confirmed confirm, concluded conclude, predicted predict, declared declare'],
  ] satisfies [CueClass, string][]
).flatMap(([cueClass, verbs]) =>
  verbs.split(', ').map((verb) => {
    const [printed = '', lemma = ''] = verb.split(' ');
    return { printed, lemma, class: cueClass };
  }),
);
