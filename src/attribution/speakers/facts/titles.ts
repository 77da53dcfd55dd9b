import type { Gender } from './given-names.ts';

/** What a title says about its bearer. */
export interface Title {
  /** The noun by which the text may speak of the bearer later: "Sen." → senator; undefined for Mr., Ms. and the like. */
  readonly role: string | undefined;
  readonly gender: Gender | undefined;
}

const PLAIN = `
  mr:male mr.:male mister:male mrs:female mrs.:female ms:female ms.:female miss:female mx mx. sir:male dame:female madam:female
  madame:female monsieur:male herr:male frau:female señor:male senor:male señora:female senora:female`;

const ROLES = `
  dr=doctor dr.=doctor doctor prof=professor prof.=professor professor president premier chancellor minister secretary
  sen=senator sen.=senator senator rep=representative rep.=representative representative congressman:male congresswoman:female
  assemblyman:male assemblywoman:female assemblymember gov=governor gov.=governor governor mayor ambassador judge justice
  attorney general=general gen=general gen.=general adm=admiral adm.=admiral admiral col=colonel col.=colonel colonel
  maj=major maj.=major lt=lieutenant lt.=lieutenant lieutenant capt=captain capt.=captain captain cmdr=commander
  cmdr.=commander commander sgt=sergeant sgt.=sergeant sergeant cpl=corporal cpl.=corporal corporal officer sheriff detective
  insp=inspector insp.=inspector inspector superintendent supt=superintendent supt.=superintendent constable trooper
  chief chairman:male chairwoman:female chairperson chair speaker spokesman:male spokeswoman:female spokesperson director manager
  coach rev=reverend rev.=reverend reverend hon hon. father:male fr=father fr.=father pastor archbishop cardinal pope:male rabbi imam
  sheikh:male sheik:male mullah:male ayatollah:male maulana:male king:male queen:female prince:male princess:female duke:male duchess:female
  lord:male lady:female baron:male baroness:female count countess:female emperor:male empress:female emir:male sultan:male
  councillor councilor councilman:male councilwoman:female councilmember alderman:male alderwoman:female selectman:male
  commissioner administrator treasurer comptroller controller lieutenant-governor undersecretary del=delegate del.=delegate whip leader nominee candidate
  delegate undersheriff marshal secretary-general pm=minister ceo cfo coo editor reporter correspondent anchor host analyst
  strategist pollster adviser advisor counsel counselor attorney lawyer prosecutor economist author columnist actor:male
  actress:female singer comedian:male businessman:male businesswoman:female nurse sister:female brother:male aunt:female uncle:male
  first-lady:female`;

/** Titles that are surnames or given names too: after a given name they are no titles. */
const ALSO_NAMES = new Set(
  'king judge prince duke count baron major chief pope lord marshal coach page general'.split(' '),
);

function entriesOf(table: string, hasRole: boolean): [string, Title][] {
  return table
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [left = '', gender] = entry.split(':');
      const [title = '', role = title] = left.split('=');
      const told = gender === 'male' || gender === 'female' ? gender : undefined;
      return [title, { role: hasRole ? role : undefined, gender: told }];
    });
}

const TITLES: ReadonlyMap<string, Title> = new Map([...entriesOf(PLAIN, false), ...entriesOf(ROLES, true)]);

/** The title that a word in lower case is; undefined when it is none. */
export function titleOf(lower: string): Title | undefined {
  return TITLES.get(lower);
}

const MALE_NOUNS = new Set(
  'man father brother son husband uncle grandfather nephew boy widower king waiter'.split(' '),
);
const FEMALE_NOUNS = new Set(
  'woman mother sister daughter wife aunt grandmother niece girl widow queen waitress'.split(' '),
);

/** The gender that a noun for a person tells: spokeswoman, father. In lower case. */
export function genderOfNoun(noun: string): Gender | undefined {
  if (FEMALE_NOUNS.has(noun) || noun.endsWith('woman')) return 'female';
  return MALE_NOUNS.has(noun) ? 'male' : titleOf(noun)?.gender;
}

/** May a title, in lower case, as well be a surname or a given name? */
export function isAlsoName(lower: string): boolean {
  return ALSO_NAMES.has(lower);
}

/** Words that stand in capitals before a title or belong to one: "Deputy Press Secretary", "Interim DNC Chairwoman". */
export const TITLE_WORDS: ReadonlySet<string> = new Set(
  'former deputy vice assistant acting interim prime foreign press first senior chief lead co-chair ex'.split(' '),
);

/** What comes after "of" in the title of a minister or an officer: Secretary of State. */
export const PORTFOLIOS: ReadonlySet<string> = new Set(
  'state defense defence commerce labor labour education energy health war transportation agriculture staff police justice interior treasury finance'.split(
    ' ',
  ),
);
