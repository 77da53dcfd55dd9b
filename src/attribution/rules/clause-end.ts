import { CHARACTER, characterClass } from '../reading/character-class.ts';
import type { Reading } from '../reading/reading.ts';
import { CLAUSE_PRONOUNS, isAdverb, SUBJECT_PRONOUNS } from './closed-classes.ts';
import { VERB_FORMS } from './verb-forms.ts';

/** No indirect content is read over more tokens. */
export const LONGEST_CLAUSE = 120;

/** Where the reported clause that starts at `first` ends: before the comma of the next report, or the stop of the sentence. */
export function clauseEnd(reading: Reading, first: number, limit: number): number {
  const last = Math.min(limit, first + LONGEST_CLAUSE);
  const { quotation } = reading.tokens;
  let token = first;
  while (token < last && !(isSign(reading, token) && endsClause(reading, token, last))) {
    token = quotation[token] === -1 ? token + 1 : behindQuotation(reading, token, last);
  }
  return withoutStop(reading, first, token);
}

/** A look at the first letter spares the comparison of words. */
function isSign({ text, tokens }: Reading, token: number): boolean {
  return characterClass(text.charCodeAt(tokens.startUtf16[token] ?? 0)) === CHARACTER.mark;
}

/** No clause ends inside a quotation that it holds. */
function behindQuotation({ quotations, tokens }: Reading, token: number, last: number): number {
  const quotation = quotations[tokens.quotation[token] ?? -1];
  return quotation?.first === token ? Math.max(token + 1, Math.min(last, quotation.end)) : token + 1;
}

function endsClause(reading: Reading, token: number, limit: number): boolean {
  const sign = reading.lower(token);
  if (sign === ';') return true;
  if (sign !== ',' && sign !== '—' && sign !== '--') return false;
  const next = reading.lower(token + 1);
  if (ADDED.has(next)) return !hasComma(reading, token + 2, limit);
  if (CONTRASTED.has(next)) return true;
  const verbAt = isAdverb(next) ? token + 2 : token + 1;
  if (verbAt < limit && VERB_FORMS.get(reading.lower(verbAt))?.form === 'participle') return true;
  return JOINING.has(next) && isReport(reading, token + 2);
}

const JOINING = new Set(['and', 'then']);
const CONTRASTED = new Set(['but', 'though', 'although']);

/** After a comma these open what the reporter adds, unless another comma leads back to the reported clause. */
const ADDED = new Set(['which', 'who', 'while', 'whose']);

function hasComma(reading: Reading, from: number, limit: number): boolean {
  for (let token = from; token < limit; token += 1) if (reading.lower(token) === ',') return true;
  return false;
}

/** ", and he said": the next report. */
function isReport(reading: Reading, token: number): boolean {
  const word = reading.lower(token);
  const at = SUBJECT_PRONOUNS.has(word) || CLAUSE_PRONOUNS.has(word) ? token + 1 : token;
  const verb = VERB_FORMS.get(reading.lower(isAdverb(reading.lower(at)) ? at + 1 : at));
  return verb?.form === 'past' && verb.class !== 'other';
}

function withoutStop(reading: Reading, first: number, end: number): number {
  let last = end;
  while (last > first && /^(?:[.,;:?!—–]|--)$/.test(reading.word(last - 1))) last -= 1;
  return last;
}
