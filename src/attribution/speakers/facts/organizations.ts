import { setOf } from './words-of.ts';

/** Words in the names of bodies, in lower case. */
export const ORGANIZATION_WORDS = setOf(`
  academy administration affairs energy electric motors steel oil gas coal power foods pharmaceuticals entertainment pictures sciences warriors agency airlines airways alliance army assembly associates association authority bank bloc board
  broadcasting brotherhood bureau cabinet campaign caucus center centre chamber charity chronicle church city clinic club coalition college
  commission committee community company conference congress consulting consortium convention corp corp. corporation council county
  court courts daily dealership department dept dept. directorate district division embassy enterprises examiner exchange
  facebook federation ferries firm force forces forum foundation fund gazette government group guard guardian hall herald holdings
  hospital house inc inc. industries initiative inquirer institute institution international investigations journal judiciary kremlin
  laboratory laboratories league legislature library llc llp ltd ltd. magazine media military ministry mission monitor movement
  museum nation nations navy network news observatory observer office organisation organization parliament partners partnership
  party patrol pentagon police post press project radio railway red registry republic research review sanctuary school schools secretariat senate
  service services society solutions state states station studies studio supreme symphony syndicate systems task team technologies
  telegraph television times trade treasury tribune trust tv union united university weekly workers works world yard`);

/** Bodies that news names without any such word; from general knowledge. */
export const KNOWN_ORGANIZATIONS = setOf(`
  apple amazon google microsoft twitter youtube instagram wikileaks wikipedia reuters bloomberg politico politifact breitbart
  buzzfeed slate vox salon mediaite factcheck.org gallup rasmussen quinnipiac interpol nato unicef unesco hezbollah hamas
  isis isil taliban al-qaeda boeing airbus toyota volkswagen ford walmart netflix tesla exxonmobil exxon chevron pfizer
  congress parliament scotland-yard huffpost nasa opec greenpeace oxfam amnesty kremlin pentagon vatican downing gop`);

/** Nouns for bodies, which may stand for one that was named before: "the association". In lower case, singular. */
const BODY_NOUNS = setOf(`
  academy administration affiliate agency airline alliance aquarium archive army assembly association authority bank board
  broadcaster bureau business cabinet campaign carrier center centre chamber charity church city clinic club coalition college
  commission committee company conglomerate corporation council county court department district division embassy
  employer federation firm force foundation fund government hospital house institute institution insurer
  laboratory league legislature library manufacturer maker military ministry movement museum network newspaper nonprofit office
  operator orchestra organisation organization outlet paper parliament party police port post practice publication publisher
  regime registry regulator retailer school secretariat senate service site society startup state station store supplier team tribunal
  trust union university utility website newsroom magazine news_agency militia navy treasury watchdog`);

/** Is it a noun for a body? In lower case, singular. */
export const isBodyNoun = (noun: string): boolean => BODY_NOUNS.has(noun);
