import { setOf } from './words-of.ts';

/** Words that are in no name of a person, though they have a capital at the start of a sentence or in a headline. */
export const NEVER_NAMES = setOf(`
  a about above after again against all although among amid an and another any are as at away be because been before behind being
  below between both but by can could did do does during each either enough even every everyone everything few for from get
  had has have he hence her here hers him his how however i i'd i'll i'm i've if in indeed into is it its itself just last later least less
  like many maybe me meanwhile might mine more moreover most much must my near neither never nevertheless next no nobody none nor
  not nothing now of off often on once one only onto or other others our out over own per perhaps please same say said says several she should
  since so some someone something sometimes soon still such than that the their them then there therefore these they this
  those though through throughout thus to today together tomorrow too toward towards under unless until up upon us very was we
  were what when where whereas whether which while who whom whose why with within without would yes yesterday yet you your
  let's it's that's there's here's what's he's she's they're we're you're don't didn't doesn't isn't wasn't can't
  two three four five six seven eight nine ten hundreds thousands dozens half
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
  november december jan jan. feb feb. sept sept. oct oct. nov nov. dec dec. aug aug. `);

/** Words that may be in a name, but not at the start of a sentence. */
export const NOT_AT_THE_START = setOf(`
  according added asked also speaking may will long well former late earlier recently instead finally first second third
  republican democratic police officials authorities experts critics residents voters witnesses supporters opponents lawmakers
  researchers scientists analysts protesters sources reports news breaking update read watch photo image video file follow share
  asked citing given despite except besides rather no thank thanks dear welcome hello oh okay ok ah well good great look people
  women men children students teachers workers neighbors neighbours parents friends family both reporters journalists`);

/** Small words inside the names of families. */
export const PARTICLES = setOf(
  'van von de la del della der den di da dos das do du al el bin ibn bint abu ben ter le y zu af av e',
);

/** Of these, the ones that start a name without a given name: "de Blasio said". */
export const LEADING_PARTICLES = setOf('de von du del della di da al el bin ibn bint abu la le dos');

/** "al-Nazer", "d’Arcy": the particle is part of the word. */
export const PARTICLE_PREFIX = /^(?:al|el|an|as|ash|at|az|ad|ar|ul|d|l|ben|bin|abu)[-'’]\p{Lu}/u;
