import { expect, test } from 'vitest';
import { inflectVerb } from '../../../src/attribution/lexicon/inflect-verb.ts';
import { stripInflection } from '../../../src/attribution/lexicon/strip-inflection.ts';

test.each([
  'add adds adding added',
  'say says saying said',
  'deny denies denying denied',
  'convey conveys conveying conveyed',
  'claim claims claiming claimed',
  'decree decrees decreeing decreed',
  'foresee foresees foreseeing foresaw foreseen',
  'lie lies lying lied',
  'quote quotes quoting quoted',
  'quip quips quipping quipped',
  'quiz quizzes quizzing quizzed',
  'admit admits admitting admitted',
  'credit credits crediting credited',
  'stress stresses stressing stressed',
  'preach preaches preaching preached',
  'echo echoes echoing echoed',
  'coo coos cooing cooed',
  'signal signals signaling signalling signaled signalled',
  'yell yells yelling yelled',
  'write writes writing wrote written',
])('the forms of a verb: %s', (forms) => {
  const [base = ''] = forms.split(' ');
  expect(inflectVerb(base).join(' ')).toBe(forms);
});

test.each([
  ['tries', 'try'],
  ['tried', 'try'],
  ['stitches', 'stitch'],
  ['kisses', 'kiss'],
  ['walks', 'walk'],
  ['less', 'less'],
  ['focus', 'focus'],
  ['was', 'was'],
  ['bring', 'bring'],
  ['red', 'red'],
  ['need', 'need'],
  ['created', 'create'],
  ['initiated', 'initiate'],
  ['repeating', 'repeat'],
  ['decided', 'decide'],
  ['valued', 'value'],
  ['solving', 'solve'],
  ['handled', 'handle'],
  ['preparing', 'prepare'],
  ['examined', 'examine'],
  ['chipped', 'chip'],
  ['smelling', 'smell'],
  ['joined', 'join'],
  ['treated', 'treat'],
  ['hoped', 'hope'],
  ['opened', 'open'],
])('a word of no list loses its ending by rule: %s → %s', (word, base) => {
  expect(stripInflection(word)).toBe(base);
});
