import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { codePointLength } from '../../text/code-point-length.ts';
import { measureJson } from '../../text/measure-json.ts';
import { decodeUtf8 } from '../plain-text/decode-text.ts';
import { locateJsonError } from './locate-json-error.ts';

/** Lists and objects that may stand inside each other; native documents have 8. */
const MAX_JSON_DEPTH = 100;

/** Most values of a JSON text: a hundred thousand quotes with everything that can be said of them. */
const MAX_JSON_VALUES = 4_000_000;

/** The text of the bytes, if they are UTF-8. */
export function decodeJson(bytes: Uint8Array, file: string): Checked<string> {
  const text = decodeUtf8(bytes);
  if (text !== undefined) return { value: text };
  const problems = new ProblemList(file);
  const message = 'JSON is written in UTF-8, and these bytes are not.';
  problems.add('ENCODING_BROKEN', undefined, message, 'Save it as UTF-8.');
  return problems.failed();
}

/**
 * The value that a JSON text means, or where it breaks. A text that is nested too deeply or has too many values is refused before it
 * is parsed: walking its value would overflow the stack or the memory.
 */
export function parseJson(text: string, file: string): Checked<unknown> {
  const problems = new ProblemList(file);
  checkExtent(problems, text);
  if (problems.count > 0) return problems.failed();
  try {
    return { value: JSON.parse(text) };
  } catch {
    if (text.trim() === '') {
      problems.add('FILE_EMPTY', undefined, 'There is nothing in it.', 'Remove it, or write a document into it.');
      return problems.failed();
    }
    const { offset, message } = locateJsonError(text) ?? { offset: 0, message: 'It is no JSON.' };
    problems.add('JSON_BROKEN', lineAndColumn(text, offset), message, 'Repair the JSON there.');
    return problems.failed();
  }
}

function checkExtent(problems: ProblemList, text: string): void {
  const { depth, values } = measureJson(text);
  if (depth > MAX_JSON_DEPTH) {
    const message = `Lists and objects are nested ${depth} deep; at most ${MAX_JSON_DEPTH} are allowed.`;
    problems.add('JSON_TOO_DEEP', undefined, message, 'Leave out what is nested so deeply.');
  }
  if (values > MAX_JSON_VALUES) {
    const message = `The document has about ${values} values; at most ${MAX_JSON_VALUES} are allowed.`;
    problems.add('DOCUMENT_TOO_LARGE', undefined, message, 'Divide it into several documents.');
  }
}

/** "line 3, column 14", counted from 1, columns in code points; the column alone where the text has one line. */
function lineAndColumn(text: string, offset: number): string {
  let [line, startOfLine] = [1, 0];
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', startOfLine)) {
    line += 1;
    startOfLine = end + 1;
  }
  const column = `column ${codePointLength(text.slice(startOfLine, offset)) + 1}`;
  return text.trimEnd().includes('\n') ? `line ${line}, ${column}` : column;
}
