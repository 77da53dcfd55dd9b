import type { Article } from '../../../src/corpus/article.ts';
import type { SpeakerReference } from '../../../src/corpus/speaker.ts';
import type { Store } from '../../../src/store/store.ts';
import { buildMarked, person } from '../../support/builders.ts';
import { moveRevision } from '../../../src/store/write/revision.ts';
import { declareSpeakers } from '../../../src/store/write/declare-speakers.ts';
import { writeMarked } from '../../support/write.ts';

/** A report in a language, with what the tests look for in it. All places, people, papers and words are invented. */
export interface WorldReport {
  readonly id: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly headline: string;
  readonly publisher: string;
  /** Who says the first quote. */
  readonly speaker: string;
  readonly initials: string;
  /** With marks as `readMarkedText` reads them. Quote 1 is by `speaker`. */
  readonly marked: string;
  /** The content of quote 1. */
  readonly quote: string;
  /** A word or phrase of quote 1, and what stands next to it on both sides. */
  readonly word: string;
  readonly before: string;
  readonly behind: string;
}

/** Reports about an invented market, in scripts from both sides. */
export const WORLD: readonly WorldReport[] = [
  {
    id: 'ar-market',
    language: 'ar',
    direction: 'rtl',
    headline: 'سوق الميناء يفتح من جديد بعد 12 يوما',
    publisher: 'صحيفة المرفأ 24',
    speaker: 'سليم الناصر',
    initials: 'س\u200cا',
    quote: '«سنعيد بناء السوق قبل نهاية شهر 2025، وسنبدأ غدا»',
    word: 'السوق',
    before: 'بناء',
    behind: 'قبل',
    marked:
      '⟦cue#1:قال⟧ ⟦source#1:سليم الناصر⟧ (45 عاما): ⟦content#1:«سنعيد بناء السوق قبل نهاية شهر 2025، وسنبدأ غدا»⟧.\n\n⟦cue#2:وأضافت⟧ ⟦source#2:ليلى عمران⟧ ⟦content#2:أن المحال 7 و8 و9 لم تتضرر⟧.',
  },
  {
    id: 'he-market',
    language: 'he',
    direction: 'rtl',
    headline: 'השוק בנמל נפתח מחדש',
    publisher: 'עיתון המזח',
    speaker: 'דוד כרמון',
    initials: 'דכ',
    quote: '”נבנה את השוק מחדש עד סוף 2025“',
    word: 'השוק',
    before: 'את',
    behind: 'מחדש',
    marked: '⟦content#1:”נבנה את השוק מחדש עד סוף 2025“⟧, ⟦cue#1:אמר⟧ ⟦source#1:דוד כרמון⟧, אופה בן 45.',
  },
  {
    id: 'fa-market',
    language: 'fa',
    direction: 'rtl',
    headline: 'بازار بندر دوباره باز می‌شود',
    publisher: 'روزنامه اسکله',
    speaker: 'آرش نیک‌پی',
    initials: 'آ\u200cن',
    quote: '«ما بازار را تا پایان سال ۱۴۰۴ از نو می‌سازیم»',
    word: 'بازار',
    before: 'ما',
    behind: 'را',
    marked: '⟦source#1:آرش نیک‌پی⟧ ⟦cue#1:گفت⟧: ⟦content#1:«ما بازار را تا پایان سال ۱۴۰۴ از نو می‌سازیم»⟧.',
  },
  {
    id: 'ps-market',
    language: 'ps',
    direction: 'rtl',
    headline: 'د بندر بازار بیا پرانیستل کېږي',
    publisher: 'د بندر ورځپاڼه',
    speaker: 'زمری ځلاند',
    initials: 'ز\u200cځ',
    quote: '«موږ به بازار سږکال بیا جوړ کړو»',
    word: 'بازار',
    before: 'به',
    behind: 'سږکال',
    marked: '⟦source#1:زمری ځلاند⟧ ⟦cue#1:وویل⟧: ⟦content#1:«موږ به بازار سږکال بیا جوړ کړو»⟧.',
  },
  {
    id: 'zh-market',
    language: 'zh',
    direction: 'ltr',
    headline: '港口市场十二天后重新开放',
    publisher: '码头日报',
    speaker: '王小港',
    initials: '王',
    quote: '“我们将在2025年底之前重建市场，明天就开始”',
    word: '重建市场',
    before: '前',
    behind: '明',
    marked:
      '面包师⟦source#1:王小港⟧⟦cue#1:说⟧：⟦content#1:“我们将在2025年底之前重建市场，明天就开始”⟧。市场旁边的店铺没有受损，居民们说他们会继续在那里买面包。',
  },
  {
    id: 'ja-market',
    language: 'ja',
    direction: 'ltr',
    headline: '港の市場、十二日ぶりに再開へ',
    publisher: '波止場新聞',
    speaker: 'ミナト・ハナコ',
    initials: 'ミハ',
    quote: '「市場は年内に必ず建て直します」',
    word: '市場',
    before: '',
    behind: 'は',
    marked: 'パン屋の⟦source#1:ミナト・ハナコ⟧さんは⟦content#1:「市場は年内に必ず建て直します」⟧と⟦cue#1:話した⟧。',
  },
  {
    id: 'th-market',
    language: 'th',
    direction: 'ltr',
    headline: 'ตลาดท่าเรือเปิดอีกครั้ง',
    publisher: 'หนังสือพิมพ์ท่าเรือ',
    speaker: 'สมหมาย ใจท่า',
    initials: 'สจ',
    quote: '“เราจะสร้างตลาดใหม่ภายในปีนี้”',
    word: 'ตลาด',
    before: 'ง',
    behind: 'ใ',
    marked: '⟦source#1:สมหมาย ใจท่า⟧ ⟦cue#1:กล่าวว่า⟧ ⟦content#1:“เราจะสร้างตลาดใหม่ภายในปีนี้”⟧',
  },
  {
    id: 'en-market',
    language: 'en',
    direction: 'ltr',
    headline: 'Market reopens: “السوق لنا”, says baker',
    publisher: 'The Lower Harbour Post',
    speaker: 'Nell Barrow',
    initials: 'NB',
    quote: '“The word السوق means market, and 2025 is our year”',
    word: 'السوق',
    before: 'word',
    behind: 'means',
    marked:
      '⟦content#1:“The word السوق means market, and 2025 is our year”⟧, ⟦cue#1:said⟧ ⟦source#1:Nell Barrow⟧, 45.\n\n⟦source#2:سليم الناصر⟧, 45, ⟦cue#2:said⟧ ⟦content#2:that he agreed⟧.',
  },
];

/** Reports whose language tag does not say in which direction each paragraph runs: the paragraphs, and how they run. */
export const MIXED: readonly {
  readonly id: string;
  readonly language: string;
  readonly paragraphs: readonly (readonly [text: string, direction: 'ltr' | 'rtl'])[];
}[] = [
  {
    id: 'ar-mixed',
    language: 'ar',
    paragraphs: [
      ['Harbour Post كتبت أن السوق سيفتح', 'rtl'],
      ['“We will open on Monday,” the Lower Harbour Post wrote.', 'ltr'],
      ['2025-03-01 * * *', 'rtl'],
    ],
  },
  {
    id: 'not-tagged',
    language: 'en',
    paragraphs: [
      ['سيفتح السوق يوم الاثنين، قال Nell Barrow.', 'rtl'],
      ['The market, called السوق, opens on Monday.', 'ltr'],
      ['2025-03-01 * * *', 'ltr'],
    ],
  },
];

/** Whom the Arabic report quotes first, as a speakers document declares him. */
export const DECLARED = {
  ...person('سليم الناصر'),
  aliases: ['الناصر', 'ابو سامي 2'],
  affiliation: 'نقابة الخبازين',
  wikidata: undefined,
  gender: undefined,
  mergedInto: undefined,
};

/** Speakers of the second quotes, by the article. */
const SECOND: Readonly<Record<string, string>> = { 'ar-market': 'ليلى عمران', 'en-market': 'سليم الناصر' };

/** Writes all of it into a store. */
export async function writeWorld(store: Store): Promise<void> {
  for (const report of WORLD) {
    const { id, headline, publisher, language, marked, speaker } = report;
    const article: Partial<Article> = { id, headline, publisher, language };
    const second = SECOND[id];
    const speakers: Record<number, SpeakerReference> = { 1: person(speaker), ...(second && { 2: person(second) }) };
    await writeMarked(store, buildMarked(marked, { article, speakers, quotes: { 2: { kind: 'indirect' } } }));
  }
  for (const { id, language, paragraphs } of MIXED)
    await writeMarked(
      store,
      buildMarked(paragraphs.map(([text]) => text).join('\n\n'), { article: { id, language, headline: id } }),
    );
  await store.write(async (connection) => moveRevision(connection, await declareSpeakers(connection, [DECLARED])));
}
