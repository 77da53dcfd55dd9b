import { describe, expect, test } from 'vitest';
import { lastSpeaker } from './resolve-marked.ts';

/** What is said matters little here. */
const SAID = '⟦cue:said⟧ ⟦content:that the bridge would stay closed⟧.';

describe('a name', () => {
  test.each([
    ['as printed', `⟦source:Leila Omar⟧ ${SAID}`, 'Leila Omar'],
    ['with a title', `⟦source:Mayor Leila Omar⟧ ${SAID}`, 'Leila Omar'],
    ['with a title of several words', `⟦source:Deputy Prime Minister Leila Omar⟧ ${SAID}`, 'Leila Omar'],
    ['with an abbreviated title', `⟦source:Sen. Leila Omar⟧ ${SAID}`, 'Leila Omar'],
    ['with an office in the title', `⟦source:Secretary of State Leila Omar⟧ ${SAID}`, 'Leila Omar'],
    ['with a body before it', `⟦source:Harbour Council spokeswoman Leila Omar⟧ ${SAID}`, 'Leila Omar'],
    ['with a party before it', `The ⟦source:Republican Edda Pike⟧ ${SAID}`, 'Edda Pike'],
    ['with initials', `⟦source:J. D. Varga⟧ ${SAID}`, 'J. D. Varga'],
    ['with an initial in the middle', `⟦source:Davit R. Rowe⟧ ${SAID}`, 'Davit R. Rowe'],
    ['with a nickname in marks', `⟦source:Robert “Bobby” Rowe⟧ ${SAID}`, 'Robert “Bobby” Rowe'],
    ['with a particle', `⟦source:Pieter van den Berg⟧ ${SAID}`, 'Pieter van den Berg'],
    ['with an Arabic particle', `⟦source:Salma al-Nazer⟧ ${SAID}`, 'Salma al-Nazer'],
    ['with a hyphen', `⟦source:Seo Hae-jin⟧ ${SAID}`, 'Seo Hae-jin'],
    ['with accents', `⟦source:Zoë Müller⟧ ${SAID}`, 'Zoë Müller'],
    ['with an apostrophe', `⟦source:Nora O’Dell⟧ ${SAID}`, 'Nora O’Dell'],
    [
      'in the possessive',
      `In ⟦source:Leila Omar’s⟧ ⟦cue:words⟧, ⟦content:the bridge would stay closed⟧.`,
      'Leila Omar',
    ],
    ['of an account that nobody else bears', `⟦source:@lower_harbour⟧ ${SAID}`, 'lower_harbour'],
    ['with an apposition', `⟦source:Leila Omar, a council member of Ardmere,⟧ ${SAID}`, 'Leila Omar'],
    ['with an age', `⟦source:Leila Omar, 34,⟧ ${SAID}`, 'Leila Omar'],
    ['with a relative clause', `⟦source:Leila Omar, who chairs the board of Kestrel Ferries,⟧ ${SAID}`, 'Leila Omar'],
  ])('%s', (_, marked, name) => {
    expect(lastSpeaker(marked).speaker).toMatchObject({ name, kind: 'person' });
  });
});

describe('a short name is the full name of the article', () => {
  test.each([
    ['by the surname', `Leila Omar came. ⟦source:Omar⟧ ${SAID}`, 'Leila Omar'],
    ['where the full name comes later', `⟦source:Omar⟧ ${SAID} Leila Omar is the mayor.`, 'Leila Omar'],
    ['by title and surname', `Leila Omar came. ⟦source:Ms. Omar⟧ ${SAID}`, 'Leila Omar'],
    ['by the given name', `Leila Omar came. Later ⟦source:Leila⟧ ${SAID}`, 'Leila Omar'],
    ['by a short form', `Robert Varga came. ⟦source:Bob Varga⟧ ${SAID}`, 'Robert Varga'],
    ['by a pet name', `Oswin Tarrant came. He is Ozzie Tarrant here. Then ⟦source:Ozzie⟧ ${SAID}`, 'Oswin Tarrant'],
    ['by a nickname in marks', `Oswin “Ozzie” Marlow came. Then ⟦source:Ozzie⟧ ${SAID}`, 'Oswin “Ozzie” Marlow'],
    ['by an account', `Helena Rios was there. ⟦source:@hrios⟧ ${SAID}`, 'Helena Rios'],
    ['by a particle and surname', `Bart de Vries came. Then ⟦source:de Vries⟧ ${SAID}`, 'Bart de Vries'],
    ['by the family name that comes first', `Seo Hae-jin came. ⟦source:Seo⟧ ${SAID}`, 'Seo Hae-jin'],
    ['in its own script', `Salma al-Nazer (سلمى الناظر) came. ⟦source:سلمى الناظر⟧ ${SAID}`, 'Salma al-Nazer'],
    ['with its middle initial', `Davit Rowe came. Davit R. Rowe left. ⟦source:Rowe⟧ ${SAID}`, 'Davit R. Rowe'],
    ['of two, by gender', `Maren Hale met Tobias Hale. ⟦source:Mr Hale⟧ ${SAID}`, 'Tobias Hale'],
    ['of two, by title', `Sen. Edda Pike met Judge Nora Pike. ⟦source:Judge Pike⟧ ${SAID}`, 'Nora Pike'],
    ['of two, by given name', `Edda Pike met Nora Pike. ⟦source:Nora Pike⟧ ${SAID}`, 'Nora Pike'],
    ['of a body, by its acronym', `The Ferry Licence Board (FLB) met. The ⟦source:FLB⟧ ${SAID}`, 'Ferry Licence Board'],
    [
      'of a body, by its noun',
      `Kestrel Harbour Association met. ⟦source:The association⟧ ${SAID}`,
      'Kestrel Harbour Association',
    ],
  ])('%s', (_, marked, name) => {
    expect(lastSpeaker(marked).speaker?.name).toBe(name);
  });
});

describe('a description is who was called so', () => {
  test.each([
    ['after the name', `Leila Omar, a council member, came. ⟦source:The council member⟧ ${SAID}`, 'Leila Omar'],
    ['before the name', `The board’s spokesman, Corin Wade, came. ⟦source:The spokesman⟧ ${SAID}`, 'Corin Wade'],
    ['right before the name', `Harbour pilot Corin Wade came. ⟦source:The pilot⟧ ${SAID}`, 'Corin Wade'],
    ['by a trade', `Leila Omar, a carpenter, met Corin Wade. ⟦source:The carpenter⟧ ${SAID}`, 'Leila Omar'],
    ['by a title', `Gov. Edda Pike came. ⟦source:The governor⟧ ${SAID}`, 'Edda Pike'],
    ['by a copula', `Edda Pike is a surgeon in Ardmere. ⟦source:The surgeon⟧ ${SAID}`, 'Edda Pike'],
    [
      'among several',
      `Leila Omar, a baker, met Corin Wade, a fish trader. ⟦source:The fish trader⟧ ${SAID}`,
      'Corin Wade',
    ],
    ['beside the name', `⟦source:The Ardmere board’s political spokesman, Corin Wade,⟧ ${SAID}`, 'Corin Wade'],
    ['beside a name outside the source', `⟦source:The spokesman⟧, Corin Wade, ${SAID}`, 'Corin Wade'],
    ['with a name that is told', `⟦source:One prisoner, who gave his name as Azizan,⟧ ${SAID}`, 'Azizan'],
    [
      'of the other one, who answers',
      `Edda Pike told Una Torrick to row. ⟦content:“Good,”⟧ ⟦cue:said⟧ ⟦source:the old woman⟧.`,
      'Una Torrick',
    ],
    ['with a name that is called', `⟦source:A man named Corin Wade⟧ ${SAID}`, 'Corin Wade'],
  ])('%s', (_, marked, name) => {
    expect(lastSpeaker(marked).speaker).toMatchObject({ name, kind: 'person' });
  });
});

describe('a pronoun', () => {
  test.each([
    ['is the subject before', `Leila Omar met reporters. ⟦source:She⟧ ${SAID}`, 'Leila Omar'],
    ['fits in gender', `Leila Omar met Robert Varga. ⟦source:He⟧ ${SAID}`, 'Robert Varga'],
    ['fits in the gender that a title tells', `Mr. Wren met Mrs. Solo. ⟦source:She⟧ ${SAID}`, 'Solo'],
    [
      'fits in the gender that a noun tells',
      `Corin Wade, a spokesman, met Davit Rowe, her aunt. ⟦source:He⟧ ${SAID}`,
      'Corin Wade',
    ],
    [
      'is rather one of whom the paragraph speaks than one of whom only the last did',
      'Edda Pike walked in. Edda Pike sat. Edda Pike rose. | Una Torrick came to the door. ⟦content:“Row,”⟧ ⟦source:she⟧ ⟦cue:said⟧.',
      'Una Torrick',
    ],
    ['passes over places', `Leila Omar flew to Paris. There ⟦source:she⟧ ${SAID}`, 'Leila Omar'],
    [
      'is who spoke before',
      `⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧ ⟦content#1:that Edda Pike had left⟧. ⟦source#2:She⟧ ⟦cue#2:added⟧ ⟦content#2:that it was late⟧.`,
      'Leila Omar',
    ],
    [
      'is nobody named in what is said',
      `Corin Wade met Tobias Hale. “⟦content:People like Tobias Hale are rare⟧,” ⟦source:he⟧ ⟦cue:said⟧.`,
      'Corin Wade',
    ],
    [
      'who is the name before it',
      `Corin Wade, ⟦source:who⟧ ⟦cue:says⟧ ⟦content:that the bridge is safe⟧, left.`,
      'Corin Wade',
    ],
    ['possessive owns the text', `Leila Omar came. ⟦source:Her letter⟧ ${SAID}`, 'Leila Omar'],
    [
      'of the first person is who speaks',
      `“⟦content#1:What ⟦source#2:I⟧ ⟦cue#2:said⟧ was ⟦content#2:that it was late⟧⟧,” ⟦source#1:Corin Wade⟧ ⟦cue#1:explained⟧.`,
      'Corin Wade',
    ],
  ])('%s', (_, marked, name) => {
    expect(lastSpeaker(marked).speaker?.name).toBe(name);
  });

  test('is nobody after somebody without a name', () => {
    const marked = `Corin Wade left early. | ⟦source#1:A driver⟧ ⟦cue#1:said⟧ ⟦content#1:it was late⟧. “⟦content#2:I heard it⟧,” ⟦source#2:he⟧ ⟦cue#2:said⟧.`;
    expect(lastSpeaker(marked)).toMatchObject({ speaker: undefined, sourceKind: 'pronoun' });
  });
});

describe('what is owned', () => {
  test.each([
    ['a letter speaks for its writer', `⟦source:Leila Omar’s letter⟧ ${SAID}`, 'Leila Omar'],
    ['a statement from somebody', `⟦source:A statement from Kestrel Ferries⟧ ${SAID}`, 'Kestrel Ferries'],
    ['a report of a body', `⟦source:A Kestrel Ferries report⟧ ${SAID}`, 'Kestrel Ferries'],
    [
      'the letter that she wrote',
      `Leila Omar came with a letter she wrote in April. ⟦source:The letter⟧ ${SAID}`,
      'Leila Omar',
    ],
    ['the account', `Leila Omar left, and @leilaomar posted. ⟦source:The account⟧ ${SAID}`, 'Leila Omar'],
  ])('%s', (_, marked, name) => {
    expect(lastSpeaker(marked).speaker?.name).toBe(name);
  });

  test.each([
    ['somebody’s spokesman', `Leila Omar came. ⟦source:Omar’s spokesman⟧ ${SAID}`],
    ['her lawyer', `Leila Omar came. ⟦source:Her lawyer⟧ ${SAID}`],
  ])('%s is somebody else', (_, marked) => {
    expect(lastSpeaker(marked)).toMatchObject({ speaker: undefined, sourceKind: 'anonymous' });
  });

  test('somebody’s campaign is a body', () => {
    const { speaker } = lastSpeaker(`Leila Omar came. ⟦source:Omar’s campaign⟧ ${SAID}`);
    expect(speaker).toMatchObject({ name: 'Omar campaign', kind: 'organization' });
  });
});

describe('sources without a name', () => {
  test.each([
    'A senior official who spoke on condition of anonymity',
    'U.S. officials',
    'One voter',
    'Several witnesses',
    'Residents',
    'The referee',
    'two people close to Leila Omar',
    'One of Mr. Omar’s advisers',
  ])('%s: nobody in particular', (source) => {
    expect(lastSpeaker(`⟦source:${source}⟧ ${SAID}`)).toMatchObject({ speaker: undefined, sourceKind: 'anonymous' });
  });

  test.each([
    ['the county archive', 'County archive', 'organization'],
    ['The dairy farmers', 'Dairy farmers', 'group'],
    ['Ardmere police', 'Ardmere police', 'organization'],
    ['A police report', 'Police report', 'document'],
    ['Democrats', 'Democrats', 'group'],
    ['Leila Omar and Corin Wade', 'Leila Omar and Corin Wade', 'group'],
    ['Leila Omar, the mayor, and other traders', 'Leila Omar, the mayor, and other traders', 'group'],
    ['France', 'France', 'organization'],
    ['The Ardmere Gazette', 'Ardmere Gazette', 'organization'],
  ])('%s: %s, %s', (source, name, kind) => {
    expect(lastSpeaker(`⟦source:${source}⟧ ${SAID}`).speaker).toMatchObject({ name, kind });
  });
});

describe('a quote without a source', () => {
  test.each([
    [
      'goes on in its paragraph',
      `⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧ ⟦content#1:that it was late⟧. ⟦content#2:“It was dark.”⟧`,
      'Leila Omar',
    ],
    [
      'goes on from the paragraph before',
      `⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧ ⟦content#1:that it was late⟧. | ⟦content#2:“It was dark.”⟧`,
      'Leila Omar',
    ],
    [
      'is whom its paragraph has brought in',
      `⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧ ⟦content#1:that it was late⟧. | Corin Wade shook his head. ⟦content#2:“It was dark.”⟧`,
      'Corin Wade',
    ],
    [
      'after a question is the other one',
      `⟦content#1:“Who counts?”⟧ ⟦cue#1:asked⟧ ⟦source#1:Leila Omar⟧. | ⟦content#2:“I do,”⟧ ⟦cue#2:said⟧ ⟦source#2:Corin Wade⟧. | ⟦content#3:“All of them?”⟧`,
      'Leila Omar',
    ],
    [
      'is whom the next words name',
      `⟦source#1:Leila Omar⟧ ⟦cue#1:said⟧ ⟦content#1:that it was late⟧. | ⟦content#2:“It was dark.”⟧ That was Corin Wade, from the door.`,
      'Corin Wade',
    ],
    ['is who was spoken of last', `Corin Wade came to the bridge. | ⟦content:“It was dark.”⟧`, 'Corin Wade'],
  ])('%s', (_, marked, name) => {
    expect(lastSpeaker(marked)).toMatchObject({ speaker: { name }, sourceKind: 'implicit' });
  });

  test('in the passive is nobody’s', () => {
    expect(
      lastSpeaker(`Corin Wade left. The plan ⟦cue:was criticized as⟧ ⟦content:“too small”⟧.`).speaker,
    ).toBeUndefined();
  });
});

describe('capitals that name nobody', () => {
  test.each([
    ['at the start of a sentence', `Yesterday Leila Omar came. Surgeons left. ⟦source:Surgeons⟧ ${SAID}`],
    ['in a headline', `Leila Omar Says Bridge Will Stay Closed | ⟦source:Bridge engineers⟧ ${SAID}`],
  ])('%s', (_, marked) => {
    expect(lastSpeaker(marked).speaker).toBeUndefined();
  });

  test('a headline alone gives no name, later text confirms it', () => {
    const marked = `Mayor Leila Omar Keeps Bridge Closed | Leila Omar came. ⟦source:Omar⟧ ${SAID}`;
    expect(lastSpeaker(marked).speaker?.name).toBe('Leila Omar');
  });
});
