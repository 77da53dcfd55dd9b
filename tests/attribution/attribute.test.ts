import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribution/attribute.ts';
import type { Finder } from '../../src/attribution/attribution.ts';
import { sliceSpan, type Span } from '../../src/text/span.ts';
import { buildArticle } from '../support/builders.ts';
import { readMarkedText } from '../support/marked-text.ts';
import { shippedFinders } from './model/shipped-finder.ts';

/**
 * What is said in an invented article, marked as content, and who says it: name, kind of quote, kind of source, in reading order.
 * ¶ ends a paragraph; "-" stands for nobody who is named.
 */
type Row = readonly [what: string, marked: string, ...expected: string[]];

const FOUND: readonly Row[] = [
  [
    'a name after the quotation',
    '⟦content:“The bridge is safe,”⟧ Ida Brand said on Monday.',
    'Ida Brand, direct, name',
  ],
  [
    'a name after its verb',
    '⟦content:“The bridge is safe,”⟧ said Ida Brand, a council member.',
    'Ida Brand, direct, name',
  ],
  [
    'a name with an apposition before the verb',
    '⟦content:“The bridge is safe,”⟧ Ida Brand, a council member, said.',
    'Ida Brand, direct, name',
  ],
  [
    'a name before the quotation',
    'Ida Brand said: ⟦content:“The bridge is safe and will stay open.”⟧',
    'Ida Brand, direct, name',
  ],
  [
    'somebody told something',
    'Ida Brand told reporters ⟦content:that the bridge was safe⟧.',
    'Ida Brand, indirect, name',
  ],
  [
    'according to',
    '⟦content:The bridge is safe⟧, according to Ida Brand, a council member.',
    'Ida Brand, indirect, name',
  ],
  [
    'according to, at the start',
    'According to Ida Brand, ⟦content:the bridge has been safe for years⟧.',
    'Ida Brand, indirect, name',
  ],
  ['a clause with that', 'Ida Brand said ⟦content:that the bridge was safe⟧.', 'Ida Brand, indirect, name'],
  ['a clause without that', 'Ida Brand said ⟦content:she would not resign⟧.', 'Ida Brand, indirect, name'],
  [
    'a clause before the source',
    '⟦content:The bridge will be closed until spring⟧, Ida Brand said.',
    'Ida Brand, indirect, name',
  ],
  [
    'quoted words in a clause',
    'Ida Brand said ⟦content:that the bridge was “safe and sound” after the repair⟧.',
    'Ida Brand, mixed, name',
  ],
  [
    'a split quote',
    '⟦content:“The bridge,”⟧ Ida Brand said, ⟦content:“has been safe for years.”⟧',
    'Ida Brand, direct, name',
  ],
  [
    'a quote that goes on after its attribution',
    '⟦content:“The bridge is safe,”⟧ Ida Brand said. ⟦content:“It always was.”⟧',
    'Ida Brand, direct, name',
  ],
  [
    'a quote over paragraphs, opened again and closed once',
    'Ida Brand said: ⟦content:“The bridge is safe and will stay open.⟧¶⟦content:“We looked at every stone of it.”⟧',
    'Ida Brand, direct, name',
  ],
  [
    'a surname after the full name',
    'Ida Brand came to the bridge.¶⟦content:“It is safe,”⟧ Brand said.',
    'Ida Brand, direct, name',
  ],
  [
    'a title and surname',
    'Mayor Ida Brand came to the bridge.¶⟦content:“It is safe,”⟧ Mayor Brand said.',
    'Ida Brand, direct, name',
  ],
  [
    "a woman's pronoun",
    'Ida Brand met Corin Wade at the bridge. ⟦content:“It is safe,”⟧ she said.',
    'Ida Brand, direct, pronoun',
  ],
  [
    "a man's pronoun",
    'Mr. Wade came to the bridge with his dog. ⟦content:“It is safe,”⟧ he said.',
    'Wade, direct, pronoun',
  ],
  [
    'a pronoun in a clause',
    'Ida Brand, the mayor, came late. She said ⟦content:that the bridge was safe⟧.',
    'Ida Brand, indirect, pronoun',
  ],
  [
    'a description that stands beside a name',
    "⟦content:“The bridge is safe,”⟧ said the harbour's political spokesman, Corin Wade.",
    'Corin Wade, direct, name',
  ],
  [
    'a description of somebody introduced before',
    'Corin Wade, the harbour master, came to the bridge.¶⟦content:“It is safe,”⟧ the harbour master said.',
    'Corin Wade, direct, description',
  ],
  [
    "somebody's spokesman is somebody else",
    'Ida Brand did not come.¶⟦content:“The bridge is safe,”⟧ her spokesman said.',
    '-, direct, anonymous',
  ],
  [
    'an official without a name',
    '⟦content:The bridge had been closed since Sunday⟧, a government official said on Monday.',
    '-, indirect, anonymous',
  ],
  ['officials without a name', 'Officials said ⟦content:that the bridge was safe⟧.', '-, indirect, anonymous'],
  [
    'a witness who gives a name',
    'One passenger, who gave her name as Halima, said ⟦content:she heard the bridge crack⟧.',
    'Halima, indirect, name',
  ],
  [
    'a body',
    'The Kestrel Harbour Association said in a statement ⟦content:that the bridge was safe⟧.',
    'Kestrel Harbour Association, indirect, name',
  ],
  [
    'his tweet',
    'Corin Wade, the pilot, was at sea.¶His tweet said ⟦content:the harbour was closed⟧.',
    'Corin Wade, indirect, document',
  ],
  [
    'in a tweet',
    'In a tweet late Monday, Corin Wade said ⟦content:that the harbour was closed⟧.',
    'Corin Wade, indirect, name',
  ],
  [
    'a post with a colon',
    'Corin Wade wrote on his page: ⟦content:“The harbour is closed tonight.”⟧',
    'Corin Wade, direct, name',
  ],
  [
    'two people with one surname',
    'Maren Hale met Tobias Hale at the quay. ⟦content:“The mud stays,”⟧ Maren Hale said. ⟦content#2:“It goes,”⟧ Tobias Hale said.',
    'Maren Hale, direct, name',
    'Tobias Hale, direct, name',
  ],
  [
    'two people with one surname, by gender',
    'Maren Hale met Tobias Hale at the quay. ⟦content:“The mud stays,”⟧ Mr. Hale said.',
    'Tobias Hale, direct, name',
  ],
  [
    'a name that no English list knows',
    '⟦content:“The seal is still here,”⟧ Seo Hae-jin said.',
    'Seo Hae-jin, direct, name',
  ],
  ['a single name', '⟦content:“The seal is still here,”⟧ said Nurlan, a ferryman.', 'Nurlan, direct, name'],
  ['straight marks', '⟦content:"The bridge is safe,"⟧ Ida Brand said.', 'Ida Brand, direct, name'],
  ['straight and curly marks mixed', '⟦content:“The bridge is safe,"⟧ Ida Brand said.', 'Ida Brand, direct, name'],
  [
    'a nickname',
    'Oswin “Ozzie” Marlow left the hall. ⟦content:“I shall buy my own herring now,”⟧ Ozzie said.',
    'Oswin “Ozzie” Marlow, direct, name',
  ],
  ['a question', '⟦content:“Is the bridge safe?”⟧ Ida Brand asked.', 'Ida Brand, direct, name'],
  ['a shout', '⟦content:“Close the bridge!”⟧ shouted Ida Brand.', 'Ida Brand, direct, name'],
  ['a denial', 'Ida Brand denied ⟦content:that the bridge was unsafe⟧.', 'Ida Brand, indirect, name'],
  ['a promise', 'Ida Brand promised ⟦content:to repair the bridge⟧.', 'Ida Brand, indirect, name'],
  [
    'saying, with the subject of another verb',
    'Ida Brand disagreed, saying ⟦content:the bridge was safe⟧.',
    'Ida Brand, indirect, name',
  ],
  ['the passive', 'Ida Brand was quoted as saying ⟦content:that the bridge was safe⟧.', 'Ida Brand, indirect, name'],
  [
    'a dash and a name',
    '⟦content:“The water is fine all year round”⟧ — Ida Brand, a swimmer.',
    'Ida Brand, direct, name',
  ],
  ['British single marks', '⟦content:‘The bridge is safe,’⟧ Ida Brand said.', 'Ida Brand, direct, name'],
  [
    'an interview',
    'Courier: ⟦content#1:Do you ever get bored?⟧¶Pell: ⟦content#2:I get bored on land, never up here.⟧',
    'Courier, indirect, name',
    'Pell, indirect, name',
  ],
  ['a dash dialogue', '— ⟦content:I am not going⟧, said Ida Brand.', 'Ida Brand, indirect, name'],
  ['names of things in marks', 'The novel “A Bridge Too Few” sold well, and the “expert” did not come.'],
  ['slogans', 'She wore a shirt with “Save the Harbour” on it.'],
  ['a sentence without speech', 'The ferry left at noon, and nobody was on board.'],
  [
    'a speaker who stands a paragraph before',
    'Ida Brand shook her head.¶⟦content:“The bridge is safe, and it will stay open all year.”⟧',
    'Ida Brand, direct, implicit',
  ],
  [
    'a nested quote',
    '⟦content#1:“My mother told me, ⟦content#2:‘Stay where you are,’⟧ and I stayed,”⟧ Ida Brand said.',
    'Ida Brand, direct, name',
    '-, direct, anonymous',
  ],
  ['an account', '@lower_harbour: ⟦content:The bridge is closed tonight.⟧', 'lower_harbour, indirect, name'],
  [
    'a headline with a colon',
    'Brand: ⟦content:the bridge is safe⟧¶Ida Brand came to the bridge.',
    'Ida Brand, indirect, name',
  ],
  [
    'the next words tell who spoke',
    '⟦content:“We will not starve this year.”⟧ That was Edda Pike, from the door.',
    'Edda Pike, direct, implicit',
  ],
  [
    'an attribution set inside the marks',
    'Over tea Corin Wade grew talkative. ⟦content:“The sea is a bad listener,⟧ he said. ⟦content:It interrupts.”⟧',
    'Corin Wade, direct, pronoun',
  ],
];

/** A row that starts to pass fails here and moves to the table above. */
const NOT_YET: readonly Row[] = [
  [
    'a caption read',
    'Corin Wade posted a photograph of the tower. ⟦content:“Reports of my collapse are early,”⟧ his caption read.',
    'Corin Wade, direct, document',
  ],
  [
    'question and answer',
    '⟦content#1:“Where were you last night?”⟧ Ida Brand asked Corin Wade.¶⟦content#2:“In the harbour, like everybody else,”⟧ Wade said.',
    'Ida Brand, direct, name',
    'Corin Wade, direct, name',
  ],
];

describe.each(shippedFinders())('an article goes in, quotes with speakers come out, by $method', (finder) => {
  it.each(FOUND)('%s', (_, marked, ...expected) => expectQuotes(finder, marked, expected));

  it.each(NOT_YET)('not yet: %s', (_, marked, ...expected) => {
    // A mistake in the marks fails here, not inside of what is meant to fail.
    expect(readMarkedText(marked).quotes).not.toEqual([]);
    expect(() => expectQuotes(finder, marked, expected)).toThrow();
  });
});

function expectQuotes(finder: Finder, marked: string, expected: readonly string[]): void {
  const { text, quotes } = readMarkedText(marked.replaceAll('¶', '\n\n'));
  const letters = (spans: readonly Span[]): string =>
    spans
      .map((span) => sliceSpan(text, span))
      .join(' ')
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const found = attribute(buildArticle(text), finder).quotes.map(({ content, speaker, kind, sourceKind }) => [
    letters(content),
    `${speaker?.name ?? '-'}, ${kind}, ${sourceKind}`,
  ]);
  expect(found).toEqual(quotes.map(({ content }, index) => [letters(content), expected[index]]));
}

it('a quote that nobody named has said tells why it has no speaker', () => {
  const { quotes } = attribute(buildArticle('“The bridge is unsafe,” a senior official said.'));
  expect(quotes[0]?.evidence.at(-1)).toMatchObject({ rule: 'nobody-named', spans: [{ startUtf16: 24 }] });
});
