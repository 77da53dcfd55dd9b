import { setOf } from './words-of.ts';

/** Adjectives of nations, parties and faiths that are often nouns for their people; in lower case, singular. */
const DEMONYMS = setOf(`
  african african-american afghan albanian algerian american arab argentine armenian asian australian austrian belgian bosnian brazilian british
  bulgarian californian canadian catholic chechen chilean chinese christian colombian communist conservative croatian cuban
  czech danish democrat democratic dutch egyptian emirati english ethiopian european evangelical filipino finnish french georgian german greek
  gop haitian hindu hispanic hungarian indian indonesian iranian iraqi irish islamic islamist israeli italian jamaican japanese jewish jordanian
  kenyan korean kurdish kuwaiti labour latino lebanese liberal libertarian libyan lutheran malaysian methodist mexican moroccan mormon muslim
  nigerian norwegian pakistani palestinian persian peruvian polish portuguese protestant qatari republican romanian russian saudi
  scottish senegalese serbian shiite sikh socialist somali spanish sudanese sunni swedish swiss syrian taiwanese texan thai tory tunisian
  turkish ugandan ukrainian venezuelan vietnamese welsh yemeni`);

const PEOPLE = setOf('jew kurd turk serb tory briton spaniard swede dane pole finn scot whig green');

/** Is it the adjective of a nation, party or faith? In lower case. */
export function isDemonym(lower: string): boolean {
  return DEMONYMS.has(lower);
}

/** Does it name many people at once: Democrats, Afghans, Republicans? In lower case. */
export function isPeople(lower: string): boolean {
  if (!lower.endsWith('s')) return false;
  const singular = lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  return PEOPLE.has(singular) || DEMONYMS.has(singular);
}
