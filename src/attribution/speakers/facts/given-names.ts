import { setOf } from './words-of.ts';

export type Gender = 'male' | 'female';

/**
 * Frequent given names of English-speaking countries, with some of the world's commonest, that nearly all bearers of one gender
 * have: after the counts that the Social Security Administration of the United States publishes of names of the newborn (public
 * domain). A name on the list is a hint that a person is meant, never a condition.
 */
const MALE = setOf(`
  aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alejandro alex alexander alexei ali allan allen alvin
  anders andre andreas andrew andy angelo ángel anthony anton antonio archie arnold arthur arturo ashraf austin barack barry
  bart bashar ben benjamin benny bernard bernie bill billy bob bobby boris brad bradley brandon brendan brent brett brian
  bruce bryan bryce caleb calvin carl carlos cameron chad charles charlie chester chris christian christopher chuck clarence clark claude
  clay clayton cliff clifford clint clyde cody colin connor corey cory craig curtis cyril dale damian dan daniel danny
  darrell darren dave david davit dean dennis derek derrick dick diego dmitri dominic don donald doug douglas duane duncan
  dustin dwayne dwight dylan earl ed eddie edgar edmund eduardo edward edwin eli elias elijah elliott elmer emanuel emil
  enrique eric erik ernest ethan eugene evan fernando floyd francis francisco francois frank franklin fred freddie frederick gabriel
  garrett gary gavin gene geoff geoffrey george gerald gerard gideon giovanni glen glenn gordon graham grant greg gregory
  guillermo gus guy hank hans harold harry harvey hasan hassan hector henry herbert herman homer horace howard hubert hugh
  hugo hussein ian ibrahim igor ira isaac isaiah ismail ivan jack jacob jaime jake jamal james jared jason javier jay jeb
  jeff jefferson jeffrey jeremiah jeremy jerome jerry jesus jim jimmy joaquin joe joel joey johan johannes john johnny jon
  jonah jonas jonathan jorge jose josé josef joseph josh joshua josiah juan julian julio jürgen justin karl keith ken kenneth
  kent kevin khalid khizr kirk klaus kurt kyle lance larry lars laurence lawrence lee len leo leon leonard leroy leslie lester
  levan lewis liam lindsey lionel lloyd lorenzo lou louis lucas luis luke luther lyle malcolm manuel marc marcel marco marcus
  mario mark martin marvin mateo matt matteo matthew maurice max maxwell mehmet melvin michael micah miguel mikael mike mikhail milton
  mitch mitchell mohamed mohammad mohammed morgan morris moses muhammad mustafa nate nathan nathaniel neal ned neil nelson newt
  nicholas nick nicolas nigel noah noel norman oleg oliver olivier omar oscar oswin otis otto owen pablo pat patrick paul
  pavel pedro percival percy perry pete peter phil philip phillip pierre preston rafael rahul raj ralph ramon randall randy
  raul ray raymond reggie reginald reince reinhold rex ricardo richard rick ricky rob robert roberto rod rodney roger roland
  ron ronald ross roy ruben rudolph rudy rush russ russell ryan salvador sam samuel scott sean sebastian sergei sergio
  seth shane shaun shawn sidney simon spencer stan stanley stefan stephen steve steven stewart stuart sylvester tad tam ted
  terrence terry theo theodore thomas tim timothy tobias toby todd tom tommy tony travis trent trevor tristan troy tucker tyler
  tyrone vernon victor vince vincent vladimir vlad wade wallace walter warren wayne wendell wesley wilbur will willard william
  willie winston wolfgang yasser yuri yusuf zachary zach`);

const FEMALE = setOf(`
  abigail ada adele adriana agnes aisha alejandra alexandra alexis alice alicia alison allison alma alyssa amanda amber amelia
  amina amy ana anastasia andrea angela angelina angie anita ann anna anne anneke annette annie antonia april ariana arlene
  ashley astrid audrey azucena barbara beatrice becky bella bernice beth bethany betsy bettina betty beverly bianca bonnie brenda bridget
  brittany brooke camille candace candice carla carly carmel carmen carol carole caroline carolyn carrie catherine cathy cecilia celeste
  charlene charlotte chelsea cheryl chloe christina christine cindy claire clara clarissa claudia colleen connie constance
  consuelo cora crystal cynthia daisy dana danielle daphne darlene dawn deb debbie deborah debra deirdre delores denise diana
  diane dianne dolores donna dora doris dorothy dorrit edda edith eileen elaine eleanor elena elisabeth elise eliza elizabeth
  ella ellen eloise elsa elsie emily emma erica erika erin esmeralda estelle esther ethel eugenia eunice eva eve evelyn faith
  fatima felicia fiona flora florence frances francesca freda frieda gail gabriela gabrielle genevieve georgia geraldine gertrude gina ginger
  gladys glenda gloria grace greta gretchen guadalupe gwen gwendolyn hannah harriet hazel heather heidi helen helena helga henrietta hester
  hilary hillary hilda holly hope huma ida ines inez ingrid irene iris irma isabel isabella isolde ivanka ivy jackie jacqueline
  jacklyn jane janet janice janine jasmine jean jeanette jeanne jenna jennifer jenny jessica jill jo joan joann joanna joanne jocelyn
  josefina josephine joy joyce juanita judith judy julia juliana julie juliet june karen karin kate katharine katherine
  kathleen kathryn kathy katie katrina kay kayla kellyanne kelly kerry khadija kim kimberly kirsten kristen kristin kristina kristine
  lara latoya laura lauren laurie leah leila lena lila lillian lily linda lisa liz lois lola loretta lori lorraine louise lucia
  lucille lucy lydia lynn lynne mabel mackenzie madeleine madison mae maggie mandy marcia margaret margarita maria marian marianne
  marie marilyn marina marion marjorie marlene marsha martha mary matilda maureen maxine maya megan megyn melanie melania melinda
  melissa mercedes meredith mia michelle mildred mindy miranda miriam misty molly monica muriel myra nadia nadine nancy naomi
  natalia natalie natasha nellie nicole nina noor nora norma odette olga olive olivia opal paige pam pamela patricia patsy patti
  paula pauline pearl peggy penelope penny petra phoebe phyllis priscilla rachel ramona raquel rebecca regina renee rhoda rhonda rita
  roberta rosa rosalie rose rosemary rosie roxanne ruby ruth sabrina sally salma samantha sandra sara sarah saundra selma shannon
  sharon sheila shelby shelley sherri sherry shirley silvia simone sofia sonia sonya sophia sophie stacey stacy stella stephanie sue
  susan susanna susie suzanne sybil sylvia tabitha tamara tammy tanya tara teresa teri tess thelma theresa tiffany tina
  toni tracy tricia trisha una ursula valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian wanda
  wendy whitney wilma winifred yolanda yvette yvonne zainab zoe`);

/** Given names that both have. */
const EITHER = setOf(`
  avery blair cary casey chandler cleo dakota devon drew elliot emerson hayden jamie jan jessie jordan kerry kris lane logan
  marley noel pat quinn reese riley robin rory rowan sasha shay sidney skyler sydney taylor terry tracey wren`);

const GENDER_OF_TITLE_NAME: ReadonlyMap<string, Gender | 'either'> = new Map([
  ...Array.from(MALE, (name) => [name, 'male'] as const),
  ...Array.from(FEMALE, (name) => [name, 'female'] as const),
  ...Array.from(EITHER, (name) => [name, 'either'] as const),
]);

/** Is it a frequent given name? `folded` is in lower case. */
export function isGivenName(folded: string): boolean {
  return GENDER_OF_TITLE_NAME.has(folded);
}

/** The gender that a frequent given name tells; undefined when it is not on the list or both have it. */
export function genderOfGivenName(folded: string): Gender | undefined {
  const gender = GENDER_OF_TITLE_NAME.get(folded);
  return gender === 'either' ? undefined : gender;
}

const SHORT_FORMS = `
  al:albert,alan,alfred,alexander alex:alexander,alexandra andy:andrew abby:abigail barb:barbara ben:benjamin bernie:bernard
  beth:elizabeth betsy:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert cathy:catherine charlie:charles
  chris:christopher,christine,christina chuck:charles cindy:cynthia dan:daniel danny:daniel dave:david deb:deborah,debra debbie:deborah
  dick:richard don:donald doug:douglas ed:edward,edwin,edgar eddie:edward fred:frederick,alfred gabe:gabriel gene:eugene greg:gregory
  hank:henry harry:harold,henry jack:john jake:jacob jeb:john jeff:jeffrey jen:jennifer jenny:jennifer jerry:gerald,jerome jim:james
  jimmy:james joe:joseph joey:joseph jon:jonathan josh:joshua kate:katherine,catherine kathy:katherine,kathleen katie:katherine ken:kenneth
  larry:lawrence,laurence leo:leonard liz:elizabeth lou:louis,louise maggie:margaret matt:matthew max:maxwell meg:megan,margaret
  mickey:michael mike:michael mitch:mitchell nate:nathan,nathaniel ned:edward nick:nicholas pam:pamela pat:patrick,patricia patty:patricia
  peggy:margaret pete:peter phil:philip,phillip ray:raymond rich:richard rick:richard rob:robert robby:robert ron:ronald ronnie:ronald
  rudy:rudolph russ:russell sam:samuel,samantha sandy:sandra steve:steven,stephen stan:stanley sue:susan suzy:susan ted:theodore,edward
  terry:terrence theo:theodore tim:timothy tom:thomas tommy:thomas tony:anthony vicky:victoria vince:vincent walt:walter will:william
  willie:william zach:zachary`;

const LONG_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  SHORT_FORMS.trim()
    .split(/\s+/)
    .map((entry) => {
      const [short = '', long = ''] = entry.split(':');
      return [short, long.split(',')] as const;
    }),
);

const SHORT_FORMS_OF: ReadonlyMap<string, readonly string[]> = shortFormsOf();

function shortFormsOf(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [short, longs] of LONG_FORMS)
    for (const long of longs) index.set(long, [...(index.get(long) ?? []), short]);
  return index;
}

/** The longer and the shorter forms that a given name usually has: bill → william. In lower case. */
export function formsOfGivenName(given: string): readonly string[] {
  return [...(LONG_FORMS.get(given) ?? []), ...(SHORT_FORMS_OF.get(given) ?? [])];
}

/** Can two given names be one: are they equal, an initial and its name, or a name and a usual short form of it? In lower case. */
export function isSameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  if (isInitialOf(a, b) || isInitialOf(b, a)) return true;
  if ((LONG_FORMS.get(a)?.includes(b) ?? false) || (LONG_FORMS.get(b)?.includes(a) ?? false)) return true;
  return isPetName(a, b) || isPetName(b, a);
}

/** Ozzie may be Oswin: not a usual name, the same first letter, the ending of pet names. */
function isPetName(pet: string, name: string): boolean {
  return !isGivenName(pet) && /^\p{L}{2,4}(?:ie|y)$/u.test(pet) && pet.charAt(0) === name.charAt(0) && name.length > 2;
}

function isInitialOf(initial: string, name: string): boolean {
  return (
    (initial.length === 1 || (initial.length === 2 && initial.endsWith('.'))) && name.startsWith(initial.charAt(0))
  );
}
