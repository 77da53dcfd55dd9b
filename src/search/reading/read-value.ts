import { choiceOf, classOf, literalValue, repeated, sequenceOf, sizeOfValue } from '../tokens/value-pattern.ts';
import type { ValuePattern } from '../tokens/value-pattern.ts';
import { MAX_QUERY_DEPTH, MAX_VALUE_SIZE } from './limits.ts';
import { quoted, type QueryText } from './query-text.ts';
import { quantifierAt, refuseSecondQuantifier } from './read-quantifier.ts';

/** What stands between quotation marks; a backslash takes the character behind it along. */
const VALUE = /["“”„‟«»＂]((?:\\[^]|[^\\"“”„‟«»＂])*)(["“”„‟«»＂]?)/uy;

/** Reads the regular expression between quotation marks; the first mark stands at `at`. */
export function readValue(query: QueryText, at: number): { value: ValuePattern; end: number } {
  const [written = '', text = '', mark = ''] = query.match(VALUE, at) ?? [];
  if (mark === '') {
    const message = 'the value is not closed. Put a quotation mark behind it, as in [lemma="say"].';
    throw query.error(at, message, 'a quotation mark at the end of the value');
  }
  const value = new ValueReader(query, at + 1, at + 1 + text.length).value();
  if (sizeOfValue(value) > MAX_VALUE_SIZE) {
    const message = `the regular expression ${quoted(text)} repeats too much. Use * or + instead of large numbers.`;
    throw query.error(at, message, `at most ${MAX_VALUE_SIZE} characters when written out`);
  }
  return { value, end: at + written.length };
}

/**
 * Recursive descent:
 *
 *     choice   = sequence { "|" sequence }
 *     sequence = { atom [ quantifier ] }
 *     atom     = sign | "." | "(" choice ")" | "[" [ "^" ] { sign [ "-" sign ] } "]"
 *     sign     = a character | "\" a character that is no letter or digit
 */
class ValueReader {
  #depth = 0;

  constructor(
    readonly query: QueryText,
    public at: number,
    readonly end: number,
  ) {}

  value(): ValuePattern {
    const value = this.#choice();
    if (this.at < this.end)
      throw this.#error(this.at, '")" closes nothing in the value. To look for the sign, write \\).', '"("');
    return value;
  }

  #choice(): ValuePattern {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return choiceOf(parts);
  }

  #sequence(): ValuePattern {
    const parts: ValuePattern[] = [];
    while (this.at < this.end && !this.#isAt('|') && !this.#isAt(')')) parts.push(this.#repeated());
    return sequenceOf(parts);
  }

  #repeated(): ValuePattern {
    const atom = this.#atom();
    const quantifier = this.at < this.end ? quantifierAt(this.query, this.at) : undefined;
    if (!quantifier) return atom;
    this.at = quantifier.end;
    if (this.at < this.end) refuseSecondQuantifier(this.query, this.at);
    return repeated(atom, quantifier.min, quantifier.max);
  }

  #atom(): ValuePattern {
    const at = this.at;
    if (this.#take('.')) return { type: 'any' };
    if (this.#take('(')) return this.#group(at);
    if (this.#take('[')) return this.#class(at);
    const sign = this.query.text.charAt(at);
    if ('*+?{'.includes(sign))
      throw this.#error(at, `"${sign}" has nothing to repeat. To look for the sign, write \\${sign}.`, 'a character');
    if (']}'.includes(sign))
      throw this.#error(
        at,
        `"${sign}" closes nothing in the value. To look for the sign, write \\${sign}.`,
        'its partner',
      );
    if ('^$'.includes(sign)) {
      const message = `"${sign}" is not needed: the whole value is compared. Leave it out, or write \\${sign} for the sign.`;
      throw this.#error(at, message, 'a character');
    }
    return literalValue(this.#sign());
  }

  #group(open: number): ValuePattern {
    this.#depth += 1;
    if (this.#depth > MAX_QUERY_DEPTH)
      throw this.#error(open, `parentheses are nested more than ${MAX_QUERY_DEPTH} deep.`, 'a character');
    const value = this.#choice();
    if (!this.#take(')'))
      throw this.#error(
        open,
        'the parenthesis in the value is not closed. Close it, or write \\( for the sign.',
        '")"',
      );
    this.#depth -= 1;
    return value;
  }

  #class(open: number): ValuePattern {
    const isNegated = this.#take('^');
    const ranges: [string, string][] = [];
    while (this.at < this.end && !this.#isAt(']')) ranges.push(this.#range());
    if (!this.#take(']'))
      throw this.#error(
        open,
        'the class of characters is not closed. Close it with "]", or write \\[ for the sign.',
        '"]"',
      );
    if (ranges.length === 0)
      throw this.#error(open, 'the class of characters is empty. Put characters in it, as in [a-z].', 'a character');
    return classOf(ranges, isNegated);
  }

  #range(): [string, string] {
    const at = this.at;
    const first = this.#sign();
    if (!this.#isAt('-') || this.query.text.charAt(this.at + 1) === ']') return [first, first];
    this.at += 1;
    if (this.at >= this.end) return [first, first];
    const last = this.#sign();
    if ((first.codePointAt(0) ?? 0) <= (last.codePointAt(0) ?? 0)) return [first, last];
    const message = `the range ${first}-${last} runs backwards. Write ${last}-${first}.`;
    throw this.#error(at, message, 'the smaller character first');
  }

  /** One character, that behind a backslash as it is. */
  #sign(): string {
    const at = this.at;
    const isEscaped = this.query.text.charAt(at) === '\\';
    const sign = String.fromCodePoint(this.query.text.codePointAt(isEscaped ? at + 1 : at) ?? 0);
    this.at += sign.length + (isEscaped ? 1 : 0);
    if (isEscaped && /[\p{L}\p{N}]/u.test(sign)) {
      const message = `\\${sign} has no meaning here. Write a class such as [0-9] or [a-z], or "." for any character.`;
      throw this.#error(at, message, 'a sign that is no letter or digit');
    }
    return sign;
  }

  #isAt(sign: string): boolean {
    return this.at < this.end && this.query.text.charAt(this.at) === sign;
  }

  #take(sign: string): boolean {
    if (!this.#isAt(sign)) return false;
    this.at += 1;
    return true;
  }

  #error(at: number, message: string, expected: string): Error {
    return this.query.error(at, message, expected);
  }
}
