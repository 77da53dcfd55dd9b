import { wordsOf } from '../lexicon/cue-index.ts';

/** Forms of "be"; before a past participle they make a passive. */
export const BE = new Set(wordsOf(`am is are was were be been being 's 're 'm isn't aren't wasn't weren't`));

export const HAVE = new Set(wordsOf(`has have had having 've hasn't haven't hadn't`));

const MODALS = wordsOf(`
  will would can could may might must shall should 'll 'd won't wouldn't can't cannot couldn't shouldn't do does did don't
  doesn't didn't`);

/** After these comes the base form of a verb. */
export const BEFORE_BASE = new Set([...MODALS, 'to', 'not', 'let', 'help']);

export const AUXILIARIES = new Set([...BE, ...HAVE, ...MODALS, 'not']);

/** Pronouns that are the subject of a clause, and those that can be both subject and object. */
export const SUBJECT_PRONOUNS = new Set(wordsOf('he she they it we i you who there this those these'));

/** Pronouns that open a clause without being anything else. */
export const CLAUSE_PRONOUNS = new Set(
  wordsOf(`he she they we i there it you he's she's they're it's i'm we're there's`),
);

export const OBJECT_PRONOUNS = new Set(wordsOf('him her them me us it you himself herself themselves'));

export const DETERMINERS = new Set(
  wordsOf(`
    a an the this these those his her its their our my your any some no each every another such several many most few more
    all both whose what which`),
);

export const POSSESSIVES = new Set(wordsOf('his her its their our my your'));

export const PREPOSITIONS = new Set(
  wordsOf(`
    of in on at for about with against from by as over into during after before through under between among without toward
    towards since until upon amid despite per via outside inside near behind across around within regarding like than`),
);

/** Words that join or open a clause: the noun phrase before a verb does not go over them. */
export const CLAUSE_OPENERS = new Set(
  wordsOf(`
    that when while because if although though whereas where whether how why since unless until before after as what which who
    whom whose and but or nor yet so then than once to`),
);

export const QUESTION_WORDS = new Set(wordsOf('that whether how why if what when where who which'));

export const COORDINATORS = new Set(wordsOf('and but or nor yet'));

const PLAIN_ADVERBS = wordsOf(`
  also then later again once now just even still already never always often ever only too instead soon first further once
  twice thus indeed however afterwards afterward perhaps maybe rather quite almost yesterday today tonight tomorrow elsewhere meanwhile
  nevertheless nonetheless not so far long all both himself herself themselves itself`);

const ADVERBS = new Set(PLAIN_ADVERBS);
const NO_ADVERBS = new Set(
  wordsOf(
    'family reply supply ally bully rally italy july assembly apply imply fly friendly early daily only kelly reilly connolly',
  ),
);

export function isAdverb(lower: string): boolean {
  return ADVERBS.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !NO_ADVERBS.has(lower));
}

/** Days, and what stands for one: between a cue and its content they belong to neither. */
export const TIME_WORDS = new Set(
  wordsOf(`
    monday tuesday wednesday thursday friday saturday sunday yesterday today tonight earlier later recently morning afternoon
    evening night week month year`),
);

export const WEEKDAYS = new Set(wordsOf('monday tuesday wednesday thursday friday saturday sunday yesterday today'));
