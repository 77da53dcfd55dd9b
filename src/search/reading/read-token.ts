import { suggest } from '../../text/suggest.ts';
import type { PatternStep } from '../search-query.ts';
import { ATTRIBUTES, joinTests, negateTest, type AttributeTest, type TokenTest } from '../tokens/token-test.ts';
import { MAX_QUERY_DEPTH } from './limits.ts';
import { quoted, type QueryText } from './query-text.ts';
import { readQuantifier } from './read-quantifier.ts';
import { readValue } from './read-value.ts';

const SPACE = /\s*/uy;
const NAME = /[\p{L}\p{N}_]+/uy;
const FLAGS = /%([\p{L}\p{N}]*)/uy;
const MARK = /["“”„‟«»＂]/uy;

const ALL_ATTRIBUTES = `Attributes are ${ATTRIBUTES.join(', ')}.`;

const PLAIN_WORDS = 'To look for plain words, leave out the brackets.';

/** Reads a token pattern with its quantifier; the "[" stands at `at`. */
export function readToken(query: QueryText, at: number): { step: PatternStep; end: number } {
  const reader = new TokenReader(query, at + 1);
  const test = reader.bracket();
  return readQuantifier(query, reader.at, test);
}

/**
 * Recursive descent:
 *
 *     bracket   = [ any ] "]"
 *     any       = all { "|" all }
 *     all       = not { "&" not }
 *     not       = { "!" } ( "(" any ")" | attribute )
 *     attribute = name ( "=" | "!=" ) value { flags }
 */
class TokenReader {
  readonly #open: number;
  #depth = 0;

  constructor(
    readonly query: QueryText,
    /** The offset of what is read next. */
    public at: number,
  ) {
    this.#open = at - 1;
  }

  bracket(): TokenTest | undefined {
    if (this.#take(']')) return undefined;
    const test = this.#any();
    if (!this.#take(']')) throw this.#unexpected('"&", "|" or "]"', 'a token pattern ends with "]"');
    return test;
  }

  #any(): TokenTest {
    const parts = [this.#all()];
    while (this.#take('|')) parts.push(this.#all());
    return joinTests('or', parts);
  }

  #all(): TokenTest {
    const parts = [this.#not()];
    while (this.#take('&')) parts.push(this.#not());
    return joinTests('and', parts);
  }

  #not(): TokenTest {
    let isNegated = false;
    while (this.#take('!')) isNegated = !isNegated;
    const test = this.#take('(') ? this.#group() : this.#attribute();
    return isNegated ? negateTest(test) : test;
  }

  #group(): TokenTest {
    this.#depth += 1;
    if (this.#depth > MAX_QUERY_DEPTH)
      throw this.query.error(this.at - 1, `parentheses are nested more than ${MAX_QUERY_DEPTH} deep.`, 'an attribute');
    const test = this.#any();
    if (!this.#take(')')) throw this.#unexpected('"&", "|" or ")"', 'an opened parenthesis is closed');
    this.#depth -= 1;
    return test;
  }

  #attribute(): TokenTest {
    this.#space();
    const at = this.at;
    const name = this.query.match(NAME, at)?.[0];
    if (name === undefined) throw this.#unexpected('an attribute', 'a condition begins with its attribute');
    const attribute = ATTRIBUTES.find((known) => known === name);
    if (!attribute) {
      const near = suggest(name, ATTRIBUTES);
      const remedy = near ? `Did you mean "${near}"? ${ALL_ATTRIBUTES}` : `${ALL_ATTRIBUTES} ${PLAIN_WORDS}`;
      throw this.query.error(at, `unknown attribute ${quoted(name)}. ${remedy}`, ATTRIBUTES.join(', '));
    }
    this.at += name.length;
    const isDenied = this.#take('!');
    if (!this.#take('=')) throw this.#unexpected('"=" or "!="', `${attribute} is compared with = or !=`);
    const value = this.#value(attribute);
    const test: AttributeTest = { type: 'attribute', attribute, ...value, ...this.#flags() };
    return isDenied ? negateTest(test) : test;
  }

  #value(attribute: string): Pick<AttributeTest, 'value'> {
    this.#space();
    if (!this.query.match(MARK, this.at))
      throw this.#unexpected('a quotation mark', `the value stands between quotation marks, ${attribute}="…"`);
    const { value, end } = readValue(this.query, this.at);
    this.at = end;
    return { value };
  }

  #flags(): Pick<AttributeTest, 'ignoresCase' | 'ignoresAccents'> {
    let flags = '';
    for (let found = this.#flag(); found !== undefined; found = this.#flag()) flags += found;
    return { ignoresCase: flags.includes('c'), ignoresAccents: flags.includes('d') };
  }

  #flag(): string | undefined {
    this.#space();
    const [written, letters = ''] = this.query.match(FLAGS, this.at) ?? [''];
    if (written === '') return undefined;
    if (!/^[cd]+$/.test(letters)) {
      const message = `unknown flag ${quoted(written)}. Flags are %c (ignore case), %d (ignore accents) and %cd (both).`;
      throw this.query.error(this.at, message, '%c, %d or %cd');
    }
    this.at += written.length;
    return letters;
  }

  #space(): void {
    this.at += this.query.match(SPACE, this.at)?.[0].length ?? 0;
  }

  #take(sign: string): boolean {
    this.#space();
    if (this.query.text.charAt(this.at) !== sign) return false;
    this.at += 1;
    return true;
  }

  /** What is wrong where something else was to come; a bracket that goes on to the end of the query was forgotten. */
  #unexpected(expected: string, rule: string): Error {
    this.#space();
    if (this.at >= this.query.text.length) {
      const message = `the token pattern is not finished: expected ${expected}. Close it with "]", as in [lemma="say"].`;
      return this.query.error(this.#open, message, expected);
    }
    const found = this.query.signAt(this.at);
    const message = `${found} cannot stand here: ${rule}. Expected ${expected}, as in [lemma="say" & pos="VB.*"].`;
    return this.query.error(this.at, message, expected);
  }
}
