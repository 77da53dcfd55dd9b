import { wordsOf } from '../lexicon/cue-index.ts';

/**
 * Which constructions make a verb of the lexicon a cue. Counted on the training articles: a verb stands in a list when, of its
 * places in that construction, at least three in five are cues of an attribution.
 */

/** May be followed by a clause without "that": "said he would". */
export const BEFORE_CLAUSE = new Set(
  wordsOf(`
    say claim insist suggest note argue announce add admit acknowledge declare explain believe think hope fear warn promise
    vow predict indicate recall agree concede contend confirm assert allege estimate reveal report conclude complain swear
    imply boast reiterate write observe joke figure show testify forecast stress
    pledge deny point_out`),
);

/** Their object is what was said: "criticized the plan", "announced an extra crossing". */
export const BEFORE_OBJECT = new Set(
  wordsOf(`
    say describe criticize accuse cite announce note mention defend praise question blame dismiss denounce blast slam mock
    tout decry condemn express repeat recall reveal reject urge portray applaud congratulate lament bemoan rebut rebuke
    chide deride list reiterate recount quote explain promise retweet propose suggest tweet declare assail
    highlight dispute contradict discuss call lambaste castigate berate ridicule scold oppose hail characterize articulate acknowledge deny
    refute outline challenge claim endorse report indicate show vow disavow thank
    assure stress underscore voice apologize champion warn confirm disclose order     argue predict reaffirm brand label dub `),
);

/** Followed by one of these prepositions, which opens the content or the particle before it. */
export const BEFORE_PREPOSITION: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    talk: 'about of',
    speak: 'about of against',
    refer: 'to',
    reference: 'to',
    rail: 'against about at',
    hint: 'at about that',
    vouch: 'for',
    call: 'for on upon',
    apologize: 'for',
    joke: 'about that',
    complain: 'about of',
    boast: 'about of that',
    brag: 'about of',
    warn: 'of against about',
    agree: 'with on',
    disagree: 'with on over',
    argue: 'for against over',
    ask: 'about for',
    write: 'of about',
    speculate: 'about on',
    tweet: 'about',
    respond: 'to',
    comment: 'on about',
    elaborate: 'on',
    lash: 'out',
    point: 'out to',
    object: 'to',
    allude: 'to',
    balk: 'at',
    scoff: 'at',
    testify: 'about',
    appeal: 'for',
    vow: 'to',
    push: 'for back',
    plead: 'for with',
    caution: 'against',
    protest: 'against',
    dissent: 'from',
    advocate: 'for',
  }).map(([lemma, prepositions]) => [lemma, new Set(wordsOf(prepositions))]),
);

/** Followed by "to" and a verb: "vowed to appeal". */
export const BEFORE_INFINITIVE = new Set(
  wordsOf(`
    decline refuse vow promise pledge threaten agree claim swear offer respond refer profess hope expect request appeal
    chant`),
);

/** The person spoken to stands between these and the content: "told the council that". */
export const WITH_ADDRESSEE = new Set(
  wordsOf('tell ask remind assure inform reassure warn notify brief text message caution urge implore'),
);

/** The commonest cues beside quotation marks; others need the marks close by. */
export const SPEECH_VERBS = new Set(
  wordsOf(`
    say tell write add ask explain continue reply respond declare tweet note argue state conclude shout chant joke
    insist claim announce warn yell recall exclaim observe remark admit quip answer predict comment complain assert
    suggest report acknowledge concede read demand urge cry scream mutter whisper lament`),
);
