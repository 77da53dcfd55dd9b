import { describe, it } from 'vitest';
import { expectFound } from './expect-found.ts';

/** One marked sentence a line; ¶ stands for the end of a paragraph. */
describe('clauses', () => {
  describe('what is reported without marks is found with its verb', () => {
    it.each([
      '⟦source:Ida Brand⟧ ⟦cue:said⟧ ⟦content:that the bridge was safe⟧.',
      '⟦source:Ida Brand⟧ ⟦cue:said⟧ ⟦content:the bridge was safe⟧.',
      '⟦source:Ida Brand⟧ ⟦cue:said⟧ on Tuesday ⟦content:that the bridge was safe⟧.',
      '⟦source:Ida Brand⟧ ⟦cue:said⟧ Tuesday ⟦content:that the bridge was safe⟧.',
      '⟦source:Ida Brand⟧ ⟦cue:said⟧ in an interview ⟦content:that the bridge was safe⟧.',
      '⟦source:Ida Brand⟧ ⟦cue:told⟧ the council ⟦content:that the bridge was safe⟧.',
      '⟦source:Ida Brand⟧ ⟦cue:told⟧ reporters ⟦content:she would not resign⟧.',
      '⟦source:She⟧ ⟦cue:asked⟧ ⟦content:whether the bridge was safe⟧.',
      '⟦source:The mayor⟧ ⟦cue:asked⟧ ⟦content:why nobody had called⟧.',
      '⟦source:The minister⟧ ⟦cue:announced⟧ ⟦content:that taxes would rise⟧.',
      '⟦source:Officials⟧ ⟦cue:say⟧ ⟦content:the road is closed⟧.',
      '⟦source:The report⟧ ⟦cue:says⟧ ⟦content:that the roof was rotten⟧.',
      '⟦source:He⟧ ⟦cue:claimed⟧ ⟦content:he had paid⟧.',
      '⟦content:The bridge is safe⟧, ⟦source:Brand⟧ ⟦cue:said⟧.',
      '⟦content:The bridge is safe⟧, ⟦cue:said⟧ ⟦source:Ida Brand⟧.',
      '⟦content:The bridge is safe⟧, ⟦source:Brand⟧ ⟦cue:told⟧ the council.',
      '⟦content:The bridge⟧, ⟦source:Brand⟧ ⟦cue:said⟧, ⟦content:is safe⟧.',
      '⟦content:The bridge is safe⟧, ⟦cue:according to⟧ ⟦source:Ida Brand⟧.',
      '⟦cue:According to⟧ ⟦source:Ida Brand, a council member⟧, ⟦content:the bridge is safe⟧.',
      '⟦source:An engineer⟧ ⟦cue:predicted⟧ ⟦content:that the dam would break⟧.',
      '⟦source:The ministry⟧ ⟦cue:confirmed⟧ ⟦content:that two people had died⟧.',
      '⟦source:Brand⟧ ⟦cue:insisted⟧ ⟦content:she had never seen the letter⟧.',
      '⟦source:Witnesses⟧ ⟦cue:reported⟧ ⟦content:seeing a boat⟧.',
      '⟦content:The bridge⟧, ⟦source:the engineers⟧ ⟦cue:concluded⟧, ⟦content:is safe⟧.',
      '⟦source:The union⟧ ⟦cue:called for⟧ ⟦content:a strike⟧.',
      '⟦source:He⟧ ⟦cue:did not say⟧ ⟦content:whether the bridge was safe⟧.',
      '⟦source:The newspaper⟧ ⟦cue:reported⟧ ⟦content:that the mayor had left⟧.',
      '⟦cue:According to⟧ ⟦source:Ida Brand⟧, ⟦content:the bridge is safe⟧.',
      '⟦cue:According to⟧ ⟦source:the report⟧, ⟦content:the roof was rotten⟧.',
      '⟦content:The roof⟧, ⟦cue:according to⟧ ⟦source:the report⟧, ⟦content:was rotten⟧.',
      '⟦source:She⟧ ⟦cue:promised⟧ ⟦content:to repair the bridge⟧.',
      '⟦source:The company⟧ ⟦cue:refused⟧ ⟦content:to comment on the case⟧.',
      '⟦source:He⟧ ⟦cue:denied⟧ ⟦content:that he had paid⟧.',
      '⟦source:The mayor⟧ ⟦cue:criticized⟧ ⟦content:the plan⟧.',
      '⟦source:The mayor⟧ ⟦cue:accused⟧ ⟦content:the ferry company of greed⟧.',
      'The council ⟦cue:was told⟧ ⟦content:that the bridge was safe⟧.',
      '⟦source:Brand⟧ ⟦cue:was quoted as saying⟧ ⟦content:that the bridge was safe⟧.',
      '⟦source:He⟧ ⟦cue:is reported to have said⟧ ⟦content:that the money was gone⟧.',
      '⟦source:Brand⟧ agreed, ⟦cue:saying⟧ ⟦content:the bridge was safe⟧.',
      '⟦source:Brand⟧ shook her head and ⟦cue:said⟧ ⟦content:that she was tired⟧.',
      '⟦content#1:“The bridge is safe,”⟧ ⟦source#1:⟦source#2:Brand⟧⟧ ⟦cue#1:said⟧, ⟦cue#2:adding⟧ ⟦content#2:that it always had been⟧.',
      '⟦source:People who live there⟧ ⟦cue:said⟧ ⟦content:the water was rising⟧.',
      '⟦source:Ida Brand, who runs the ferry⟧, ⟦cue:said⟧ ⟦content:the water was rising⟧.',
      '⟦source:She⟧ went on to ⟦cue:say⟧ ⟦content:that the water was rising⟧.',
      '⟦source:He⟧ ⟦cue:warned⟧ ⟦content:that the dam could break⟧.',
      '⟦source:He⟧ ⟦cue:pointed out⟧ ⟦content:that the dam was old⟧.',
      '⟦content:Was the dam old?⟧ ⟦source:a reporter⟧ ⟦cue:asked⟧.',
      '⟦source:Brand⟧ ⟦cue:said⟧ ⟦content:about 430 people had stayed⟧.',
      '⟦source:Brand⟧ ⟦cue:said⟧ ⟦content:at least three boats were lost⟧.',
      '⟦source:A driver who crosses the bridge every night and asked not to be named⟧ ⟦cue:said⟧ ⟦content:he had heard it groan⟧.',
      '⟦source:A photographer who went inside the hall, which seats two hundred⟧, ⟦cue:said⟧ ⟦content:he saw nobody⟧.',
      '⟦source:The town’s harbour master, Ida Brand⟧, ⟦cue:said⟧ ⟦content:the bridge was safe⟧.',
      '⟦content:Two thousand people came⟧, ⟦cue:said⟧ ⟦source:the organisers⟧, a figure that few believed.',
      '⟦source#1:⟦source#2:Brand⟧⟧ ⟦cue#1:disputed⟧ ⟦content#1:every word of it⟧, then ⟦cue#2:asked⟧ ⟦content#2:what colour the net was⟧.',
      '⟦source:She⟧ ⟦cue:was quoted as saying⟧ in the parents’ newsletter ⟦content:that the tent was dry⟧.',
      '⟦source:Two members⟧ ⟦cue:said⟧, on condition that they stay unnamed, ⟦content:that they would vote against it⟧.',
    ])('%s', expectFound);
  });

  describe('quoted words are part of the clause that reports them', () => {
    it.each([
      '⟦source:Brand⟧ ⟦cue:said⟧ ⟦content:the bridge was “safe and sound”⟧.',
      '⟦source:Brand⟧ ⟦cue:said⟧ ⟦content:that “nobody in this town” would pay⟧.',
      '⟦source:Brand⟧ ⟦cue:called⟧ ⟦content:the plan “a gift to the rich”⟧.',
      '⟦content:The plan⟧, ⟦source:Brand⟧ ⟦cue:said⟧, ⟦content:“is a gift to the rich”⟧.',
      '⟦content:The plan is “a gift to the rich,”⟧ ⟦source:Brand⟧ ⟦cue:said⟧.',
      '⟦content:“Safety,”⟧ ⟦source:Brand⟧ ⟦cue:said⟧, ⟦content:“is what matters.”⟧',
    ])('%s', expectFound);
  });

  describe('a colon or a comma in a headline names who speaks', () => {
    it.each([
      '⟦source:Brand⟧⟦cue::⟧ ⟦content:The bridge is safe⟧',
      '⟦source:Mayor Brand⟧⟦cue::⟧ ⟦content:we will not pay⟧',
      '⟦source:@lower_harbour⟧⟦cue::⟧ ⟦content:The bridge is closed tonight.⟧',
      '⟦content:Bridge is safe⟧, ⟦source:mayor⟧ ⟦cue:says⟧',
    ])('%s', expectFound);
  });

  describe('titles, slogans, scare quotes and nouns that look like verbs are left alone', () => {
    it.each([
      'The “expert” did not come.',
      'The novel “A Bridge Too Few” sold well.',
      'She wore a shirt with “Save the Harbour” on it.',
      'The so-called “people’s bridge” is closed.',
      'The film “The Long Night” opens on Friday.',
      'The state of the road is poor.',
      'This report is free.',
      'The United States and Norway signed the paper.',
      'Her best showing was in the north.',
      'The ferry left at noon, and nobody was on board.',
      'He plans to announce a new bridge.',
    ])('%s', expectFound);
  });
});
