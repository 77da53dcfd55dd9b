import type { CueClass } from '../../corpus/vocabulary.ts';

/** The classes that a verb can have; only prepositions are of class "according". */
export type CueVerbClass = Exclude<CueClass, 'according'>;

/**
 * English reporting verbs by what they claim about the statement. The classes join two traditions: how a verb presents the act
 * of speaking (Caldas-Coulthard 1994, "On reporting reporting": neutral, metapropositional, prosodic, paralinguistic verbs), and
 * how far the writer who chose it vouches for what was said (Thompson & Ye 1991, "Evaluation in the reporting verbs used in
 * academic papers": factive, non-factive, counter-factive verbs; for news, Bell 1991, "The Language of News Media"). A verb stands
 * in the one class that fits its commonest use in news; a count by class is a first look, not a reading.
 */
export const CUE_VERBS: Readonly<Record<CueVerbClass, string>> = {
  /** Words were said or written, passed on, or added to others, and that is all: Caldas-Coulthard's neutral verbs. */
  neutral: `
    add address air answer begin blog brief broadcast characterize cite comment communicate continue convey describe
    discuss echo email express finish identify inform list mention message narrate outline paraphrase phone post
    preface publish quote react read recite recount refer reference relate relay remark repeat reply report respond
    restate resume retell retweet say share speak state summarize talk tell text transcribe translate tweet voice
    write`,

  /**
   * The speaker takes a stand, states with weight or reasons, or makes a commitment: announcements, arguments, promises,
   * warnings, orders, advice. The writer neither backs nor doubts it.
   */
  assertive: `
    advise advocate affirm agree announce appeal argue articulate assert assure attest aver avow beg beseech bet
    caution certify clarify command commit conclude concur confirm counsel declare decree demand detail dictate direct
    elaborate emphasize encourage enjoin entreat exhort explain forecast foretell guarantee hold implore indicate
    insist instruct invite issue offer opine order persist petition plead pledge predict prescribe press proclaim
    project promise pronounce prophesy propose reaffirm reason reassure recommend reiterate remind request resolve
    rule show signal specify stipulate stress submit swear testify threaten underline underscore urge volunteer vow
    warn`,

  /** The writer leaves open whether it is true, or lets doubt be heard: non-factive verbs; also what is only hinted at. */
  claim: `
    allege assess assume claim conjecture contend depict estimate guess hint hypothesize imply infer insinuate
    intimate maintain portray posit postulate pretend profess purport reckon rumor speculate suggest suppose surmise
    suspect theorize`,

  /** The speaker says that something is not so, or will not be done or talked about. */
  denial: `
    balk challenge contest contradict counter debunk decline demur deny differ disagree disavow disclaim discount
    dismiss disown disprove dispute dissent forswear gainsay negate object oppose protest rebuff rebut recant refuse
    refute reject renounce repudiate resist retract`,

  /** The speaker asks. */
  question: `
    ask doubt enquire grill inquire interrogate ponder pose probe query question quiz wonder`,

  /** How it sounded or looked: prosodic and paralinguistic verbs, the wit and the temper of a turn. */
  manner: `
    babble bark bawl beam bellow bleat blurt boom bray breathe burble cackle chant chatter chirp chortle chorus
    chuckle coo croak croon cry deadpan drawl drone enthuse exclaim falter gasp giggle grin groan growl grumble grunt
    gulp gush hiss holler hoot howl huff interject interrupt intone jeer jest joke kid laugh mimic moan mouth mumble
    murmur muse mutter nod pant prattle purr quaver quip rage ramble rap rasp rave rejoin retort roar rumble scream
    screech seethe shout shriek shrug sigh sing slur smile snap snarl snicker snigger snort sob spit splutter sputter
    squawk squeak squeal stammer storm stutter thunder trill utter vent wail warble weep wheeze whimper whine whisper
    whistle whoop wisecrack yell yelp yowl`,

  /**
   * The writer's word judges: factive verbs take the statement for true (admit, note, reveal), others present what was said as
   * praise, blame, complaint, boast or falsehood.
   */
  evaluative: `
    accuse acknowledge admit admonish apologize applaud assail attack bemoan berate bewail blame blast bluster boast
    brag brand call castigate celebrate censure charge chastise chide commend complain compliment concede condemn
    confess confide congratulate credit criticize crow curse decry defend denigrate denounce deplore deride disclose
    disparage divulge dub endorse exaggerate expose extol fault fib flatter fume gloat gossip grant gripe grouse hail
    harangue heckle herald highlight hype impugn insult label lambaste lament lampoon laud leak lecture lie
    malign mislead mock moralize note observe pontificate praise preach prove quibble rail rant rebuke recall
    recognize regret rejoice remonstrate reprimand reproach reprove reveal ridicule salute scoff scold slam slander
    smear sneer snipe spin spout sympathize taunt tease thank tout trumpet upbraid vaunt vilify vouch welcome whinge`,

  /** Thought, wish and knowledge: no speech is reported, though the PARC scheme marks such attributions too. */
  other: `
    anticipate believe consider deem desire dread dream envision expect favor fear feel find foresee forget hear hope
    imagine intend know learn mean plan prefer presume realize regard remember see sense support think trust
    understand view want wish worry`,
};
