import { isMap, isScalar, isSeq, Lexer, LineCounter, parseDocument, Parser } from 'yaml';
import type { ProblemList } from '../../corpus/problem-list.ts';
import type { Header, HeaderField } from './header-field.ts';

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
/** No header is longer, in UTF-16 code units. */
const LONGEST = 65_536;

/** A YAML header between lines of `---` at the top of a text; its scalars stay strings. Reports YAML that cannot be read. */
export function findFencedHeader(text: string, problems: ProblemList): Header | undefined {
  const [opening] = OPENING.exec(text) ?? [];
  if (opening === undefined) return undefined;
  const front = text.slice(opening.length, LONGEST);
  const closing = CLOSING.exec(front);
  // A lone line of dashes before a text is a rule, not a header.
  if (!closing) return reportUnclosed(front, problems);
  const fields = readYaml(front.slice(0, closing.index), problems);
  return { fields, endUtf16: opening.length + closing.index + closing[0].length };
}

function reportUnclosed(front: string, problems: ProblemList): undefined {
  if (!/^[a-z]+[ \t]*:/i.test(front)) return undefined;
  const message = 'The header that starts with "---" is never closed.';
  problems.add('HEADER_INVALID', 'line 1', message, 'Put a line of "---" between the header and the text.');
  return undefined;
}

/** Lists and maps that may stand inside each other in a header, counted as the parser does; a list of credits is 2 deep. */
const MAX_DEPTH = 20;

/**
 * Is the header nested too deeply? Known from the parser, which keeps a stack of its own; what composes values of its tokens recurses.
 * To catch its RangeError would not do: V8 ends the process when a regular expression is compiled at the end of the stack.
 */
function isTooDeep(yaml: string): boolean {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(yaml)) {
    const tokens = parser.next(lexeme);
    while (tokens.next().done !== true) if (parser.stack.length > MAX_DEPTH) return true;
    if (parser.stack.length > MAX_DEPTH) return true;
  }
  return false;
}

function readYaml(yaml: string, problems: ProblemList): HeaderField[] {
  if (isTooDeep(yaml)) {
    const remedy = 'Write one "key: value" a line.';
    problems.add('HEADER_INVALID', 'line 2', `The header is nested more than ${MAX_DEPTH} deep.`, remedy);
    return [];
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const lineAt = (offset: number | undefined): number => lineCounter.linePos(offset ?? 0).line + 1;
  for (const { message, pos } of document.errors) {
    const remedy = 'Put values that hold a colon or quotation marks between quotation marks.';
    problems.add('HEADER_INVALID', `line ${lineAt(pos[0])}`, `The header is no YAML: ${message}.`, remedy);
  }
  if (document.errors.length > 0 || document.contents === null) return [];
  if (!isMap(document.contents)) {
    problems.add('HEADER_INVALID', 'line 2', 'The header holds no keys.', 'Write one "key: value" a line.');
    return [];
  }
  return document.contents.items.map(({ key, value }) => ({
    key: textOf(key) ?? '',
    value: valueOf(value),
    line: lineAt(isScalar(key) ? key.range[0] : undefined),
  }));
}

function valueOf(node: unknown): string | readonly string[] | undefined {
  if (!isSeq(node)) return textOf(node);
  const texts = node.items.map(textOf);
  return texts.includes(undefined) ? undefined : texts.filter((text) => text !== undefined);
}

function textOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' ? node.value : '';
}
