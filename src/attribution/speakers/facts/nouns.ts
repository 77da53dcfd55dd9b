import { setOf } from './words-of.ts';

/** Trades and situations that nobody is in beside a high office; in lower case, singular. Without courier, which papers are called. */
export const TRADES = setOf(`
  baker barber bartender bricklayer builder butcher caretaker carpenter cashier cleaner clerk cook dealer deckhand driver
  electrician farmer firefighter fisherman gardener grocer hairdresser inmate janitor labourer laborer mechanic miller miner
  musician nurse painter pilot plumber porter postman prisoner pupil sailor schoolboy schoolgirl shopkeeper singer stallholder
  student tailor teacher toddler trader waiter waitress welder`);

/** Nouns for people by what they do or are; in lower case, singular. With the endings of isRoleNoun. */
const ROLE_NOUNS = setOf(`
  activist actor actress adviser advisor advocate agent aide alderman ally ambassador analyst anchor announcer architect artist
  assistant astronaut athlete attorney aunt author baker banker barrister billionaire biographer biologist boss boy brother
  builder businessman candidate captain caretaker cartoonist champion chair chef chemist chief chief-executive clerk co-author co-chair
  co-founder co-host coach colleague collector columnist comedian commander commentator commissioner composer conductor
  congressman congresswoman conservationist consultant contractor coordinator coroner correspondent counsel counselor cousin
  creator critic curator dancer daughter dealer dean defendant delegate deputy designer detective developer diplomat director doctor
  driver economist editor employee engineer entrepreneur executive expert farmer father financier fisherman founder
  friend fundraiser gardener general girl governor grandfather grandmother guard guest guide guitarist hacker harbourmaster
  head headmaster headmistress heir historian host husband imam immigrant inmate inspector instructor insider investigator investor
  journalist judge juror justice keeper king landlord lawmaker lawyer leader lecturer legislator liaison librarian lieutenant lobbyist
  magistrate man manager marshal master mathematician mayor mechanic member meteorologist miller minister model mogul mother moderator
  mp musician narrator negotiator neighbor neighbour nephew niece nominee novelist nurse observer officer official operative operator
  opponent organiser organizer owner painter panelist partner passenger pastor patient person pharmacist philanthropist philosopher
  photographer physician pianist pilot player poet politician pollster porter postmaster premier president presenter priest
  principal prisoner producer professor prosecutor protester psychiatrist psychologist publicist publisher pundit queen rabbi ranger
  rapper reporter representative researcher resident reverend rider rival runner sailor schoolmaster scholar scientist screenwriter secretary
  senator sergeant servant sheriff shopkeeper singer sister soldier son speaker spokesman spokesperson spokeswoman staffer star
  steward strategist student successor superintendent supervisor supporter surgeon surrogate survivor suspect teacher technician
  technologist trader trainer treasurer trustee tycoon uncle undersecretary veteran veterinarian victim volunteer voter waiter
  waitress whip widow widower wife winner witness woman worker writer youth miner contender incumbent premier`);

const ROLE_ENDING = /(?:man|woman|person|master|mistress|ologist|maker|keeper|worker|holder|owner|ographer)$/;

/** Is it a noun for one person? In lower case. */
export function isRoleNoun(lower: string): boolean {
  return ROLE_NOUNS.has(lower) || TRADES.has(lower) || ROLE_ENDING.test(lower);
}

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['people', 'person'],
  ['children', 'child'],
  ['police', 'police'],
  ['wives', 'wife'],
]);

/** The singular of a plural noun, by its ending; undefined when the word is no plural. */
export function singularOf(lower: string): string | undefined {
  const irregular =
    IRREGULAR_PLURALS.get(lower) ?? IRREGULAR_PLURALS.get(lower.slice(-5)) ?? IRREGULAR_PLURALS.get(lower.slice(-3));
  if (irregular !== undefined) return irregular;
  if (!lower.endsWith('s') || lower.endsWith('ss') || lower.endsWith('us') || lower.endsWith("'s") || lower.length < 4)
    return undefined;
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
}

/** Texts that somebody wrote or spoke: who owns one is its speaker. In lower case, singular. */
export const PERSONAL_TEXTS = setOf(`
  account address advertisement ad affidavit announcement answer argument autobiography biography blog book brief broadcast submission call campaign-ad caption card
  claim clip column comment commentary complaint diary editorial email e-mail essay explanation facebook feed filing interview letter
  lyrics manifesto memo memoir memorandum message note notice op-ed petition photo piece pledge plea podcast post posting promise quip quote reaction
  recording release remark reply request response speech statement story suggestion tape testimony text threat tirade transcript tweet
  video voice voicemail vow warning website word words motto slogan song verse poem proposal plan policy criticism demand assertion allegation opinion view`);

/** Texts that speak for themselves. In lower case, singular. */
export const PUBLIC_TEXTS = setOf(`
  act agreement amendment analysis article assessment audit bill briefing bulletin bylaw census constitution contract court-filing data
  document documentary dossier draft figure filing finding guideline headline index indictment investigation
  judgment law lawsuit leaflet legislation list magazine-article newsletter newspaper order opinion-poll pamphlet paper placard policy
  poll poster profile ranking record regulation report resolution return review rule ruling sign statistic statute study
  submission summary survey treaty verdict warrant slide standard advisory communique dispatch map sheet`);
