import { describe, it } from 'vitest';
import { expectFound } from './expect-found.ts';

/** One marked sentence a line; ¶ stands for the end of a paragraph. */
describe('quotations', () => {
  describe('a quotation belongs to the verb of speaking beside it', () => {
    it.each([
      '⟦content:“The bridge is safe,”⟧ ⟦source:Ida Brand⟧ ⟦cue:said⟧.',
      '⟦content:“The bridge is safe,”⟧ ⟦cue:said⟧ ⟦source:Ida Brand⟧.',
      '⟦content:“The bridge is safe,”⟧ ⟦cue:said⟧ ⟦source:Ida Brand, a council member⟧.',
      '⟦content:“The bridge is safe,”⟧ ⟦source:Ida Brand, a council member⟧, ⟦cue:said⟧.',
      '⟦content:“The bridge is safe,”⟧ ⟦cue:said⟧ ⟦source:the harbour master⟧.',
      '⟦content:“Is the bridge safe?”⟧ ⟦source:she⟧ ⟦cue:asked⟧.',
      '⟦content:“Close the bridge!”⟧ ⟦cue:shouted⟧ ⟦source:a fisherman⟧.',
      '⟦content:“The bridge is safe,”⟧ ⟦source:she⟧ ⟦cue:told⟧ reporters on Monday.',
      '⟦content:“The bridge is safe,”⟧ ⟦source:Brand⟧ ⟦cue:has said⟧.',
      '⟦content:“The bridge is safe,”⟧ ⟦source:Mr. Brand⟧ ⟦cue:wrote⟧ in a letter.',
      '⟦source:Ida Brand⟧ ⟦cue:said⟧: ⟦content:“The bridge is safe.”⟧',
      '⟦source:Ida Brand⟧ ⟦cue:said⟧, ⟦content:“The bridge is safe.”⟧',
      '⟦source:Ida Brand⟧ ⟦cue:told⟧ the council, ⟦content:“The bridge is safe.”⟧',
      '⟦source:Ida Brand, a council member⟧, ⟦cue:said⟧: ⟦content:“The bridge is safe.”⟧',
      '⟦source:He⟧ ⟦cue:replied⟧, ⟦content:“Nobody asked us.”⟧',
      '⟦source:She⟧ ⟦cue:added⟧: ⟦content:“We will pay for it.”⟧',
      '⟦source:The spokesman⟧ ⟦cue:answered⟧, ⟦content:“We will see.”⟧',
      '⟦source:Brand⟧ ⟦cue:put it⟧ this way: ⟦content:“Bread first, bridges later.”⟧',
      '⟦content:“The bridge is safe”⟧, ⟦source:Brand⟧ ⟦cue:said⟧.',
      '⟦content:“The bridge is safe,”⟧ ⟦source:Brand⟧ ⟦cue:said⟧. ⟦content:“It always was.”⟧',
      '⟦content:“The bridge,”⟧ ⟦source:Brand⟧ ⟦cue:said⟧, ⟦content:“is safe and dry.”⟧',
      '⟦content:“We closed it,”⟧ ⟦cue:said⟧ ⟦source:Brand⟧, ⟦content:“because it was late.”⟧',
      '⟦content:“We have no money,”⟧ ⟦cue:said⟧ ⟦source:Brand⟧, who runs the ferry.',
      '⟦content:“We have no money,”⟧ ⟦source:Brand⟧ ⟦cue:said⟧ in a tweet.',
      'In a tweet, ⟦source:Brand⟧ ⟦cue:wrote⟧: ⟦content:“We have no money.”⟧',
      '⟦source:Brand⟧ ⟦cue:tweeted⟧, ⟦content:“We have no money.”⟧',
      '⟦content:“We have no money,”⟧ ⟦source:the ministry⟧ ⟦cue:said⟧ in a statement.',
      '⟦content:“We have no money,”⟧ ⟦source:residents⟧ ⟦cue:chanted⟧.',
      '⟦content:“Nobody was asked,”⟧ ⟦source:the report of the inspectors⟧ ⟦cue:states⟧ on its first page.',
      '⟦source:She⟧ ⟦cue:posted⟧ a picture of the seal with the words ⟦content:“The keeper has arrived”⟧.',
      '⟦content:“Still here and dry”⟧ 🌊, ⟦source:his caption⟧ ⟦cue:read⟧.',
      '⟦source:A sign⟧ ⟦cue:read⟧: ⟦content:“No fish today.”⟧',
      'It was a figure that ⟦source:one steward⟧ ⟦cue:described⟧ as ⟦content:“generous”⟧.',
      '⟦content:The lamp⟧, ⟦source:he⟧ ⟦cue:went on⟧, ⟦content:has been electric since 1958, “and it hums in B flat.”⟧',
      '⟦content:“The bridge is safe,”⟧ ⟦cue:claimed⟧ ⟦source:the town’s mayor, Ida Brand⟧, who keeps the papers.',
      '⟦content:“The sea is a bad listener⟧, ⟦source:he⟧ ⟦cue:said⟧. ⟦content:It interrupts.”⟧',
      '⟦content:“We have no money”⟧ ⟦cue:—⟧ ⟦source:Ida Brand, a baker⟧',
      '⟦content:“We have no money”⟧ ⟦cue:–⟧ ⟦source:the baker⟧',
    ])('%s', expectFound);
  });

  describe('every kind of quotation mark is read', () => {
    it.each([
      '⟦content:"The bridge is safe,"⟧ ⟦source:Ida Brand⟧ ⟦cue:said⟧.',
      '⟦source:Ida Brand⟧ ⟦cue:said⟧: ⟦content:"The bridge is safe."⟧',
      '⟦content:"The bridge,"⟧ ⟦source:Brand⟧ ⟦cue:said⟧, ⟦content:"is safe and dry."⟧',
      '⟦content:‘The bridge is safe,’⟧ ⟦source:Ida Brand⟧ ⟦cue:said⟧.',
      '⟦source:Ida Brand⟧ ⟦cue:said⟧: ⟦content:‘The bridge is safe.’⟧',
      "⟦content:'The bridge is safe,'⟧ ⟦source:Ida Brand⟧ ⟦cue:said⟧.",
      "⟦content:''The bridge is safe,''⟧ ⟦source:Ida Brand⟧ ⟦cue:said⟧.",
      '⟦content:“The bridge is safe,"⟧ ⟦source:Ida Brand⟧ ⟦cue:said⟧.',
      '⟦content:"The bridge is safe,”⟧ ⟦source:Ida Brand⟧ ⟦cue:said⟧.',
      '⟦content:‘The boys’ school isn’t closed,’⟧ ⟦source:Brand⟧ ⟦cue:said⟧.',
      '⟦content:‘We’re open’⟧, ⟦source:the baker⟧ ⟦cue:said⟧.',
      '⟦content:«The bridge is safe,»⟧ ⟦source:Brand⟧ ⟦cue:said⟧.',
      '⟦content#1:‘The last thing ⟦source#2:my predecessor⟧ ⟦cue#2:said⟧ to me was ⟦content#2:“Never close it”⟧,’⟧ ⟦source#1:Brand⟧ ⟦cue#1:recalled⟧.',
    ])('%s', expectFound);
  });

  describe('a quotation goes on over paragraphs', () => {
    it.each([
      '⟦content:“The bridge is safe,”⟧ ⟦source:Brand⟧ ⟦cue:said⟧.¶⟦content:“It always was.”⟧',
      '⟦source:Brand⟧ ⟦cue:said⟧: ⟦content:“The bridge is safe.⟧¶⟦content:“It always was.”⟧',
      '⟦content:“The bridge is safe,”⟧ ⟦source:Brand⟧ ⟦cue:said⟧. ⟦content:“It always was.⟧¶⟦content:“We will keep it so.”⟧',
      'Brand opened the meeting.¶⟦content:“The bridge is safe and will stay open all year.”⟧',
      '⟦content#1:“Where were you last night?”⟧ ⟦source#1:Brand⟧ ⟦cue#1:asked⟧.¶⟦content#2:“In the harbour, like everybody else.”⟧',
      '⟦content#1:“Who is there?”⟧ ⟦source#1:Brand⟧ ⟦cue#1:asked⟧.¶⟦content#2:“A machine.”⟧¶⟦content#3:“It was not invited,”⟧ ⟦source#3:Marsh⟧ ⟦cue#3:said⟧.',
      '⟦content#1:“Write down a half,”⟧ ⟦source#1:she⟧ ⟦cue#1:told⟧ him. ⟦source#2:He⟧ ⟦cue#2:said⟧ ⟦content#2:he would⟧.¶⟦content#3:“We will not starve this year.”⟧',
      '⟦content#1:“Write down a half,”⟧ ⟦source#1:Brand⟧ ⟦cue#1:said⟧.¶⟦content#2:“We will not starve this year.”⟧ That was Marsh again.',
      '⟦content:“It began here.⟧¶⟦content:“It ended there,”⟧ ⟦source:Brand⟧ ⟦cue:said⟧.',
    ])('%s', expectFound);
  });

  describe('a quote inside a quote is a quote of its own', () => {
    it.each([
      '⟦content#1:“⟦source#2:My mother⟧ ⟦cue#2:told⟧ me, ⟦content#2:‘Stay where you are,’⟧ and I stayed,”⟧ ⟦source#1:Brand⟧ ⟦cue#1:said⟧.',
      '⟦content#1:“⟦source#2:My grandmother⟧ ⟦cue#2:said⟧ ⟦content#2:the doors were a legend⟧,”⟧ ⟦source#1:Brand⟧ ⟦cue#1:recalled⟧.',
    ])('%s', expectFound);
  });
});
