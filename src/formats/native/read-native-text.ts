import type { Draft } from '../../corpus/draft.ts';
import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { locateJsonError } from './locate-json-error.ts';
import { readNativeDocument } from './read-native-document.ts';

/** The draft in a file that holds one native document. */
export function readNativeText(text: string, file: string): Checked<Draft> {
  const json = parseJson(text, file);
  return json.problems ? json : readNativeDocument(json.value, file);
}

/** The draft in one line of an NDJSON file; problems name the file as `name.ndjson:12`. Lines count from 1. */
export function readNativeLine(line: string, file: string, lineNumber: number): Checked<Draft> {
  return readNativeText(line, `${file}:${lineNumber}`);
}

function parseJson(text: string, file: string): Checked<unknown> {
  try {
    return { value: JSON.parse(text) };
  } catch {
    const problems = new ProblemList(file);
    if (text.trim() === '') {
      problems.add('FILE_EMPTY', undefined, 'There is nothing in it.', 'Remove it, or write a document into it.');
      return problems.failed();
    }
    const { offset, message } = locateJsonError(text) ?? { offset: 0, message: 'It is no JSON.' };
    problems.add('JSON_BROKEN', lineAndColumn(text, offset), message, 'Repair the JSON there.');
    return problems.failed();
  }
}

/** "line 3, column 14", counted from 1, columns in code points; the column alone where the text has one line. */
function lineAndColumn(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n');
  const column = `column ${[...(lines.at(-1) ?? '')].length + 1}`;
  return text.trimEnd().includes('\n') ? `line ${lines.length}, ${column}` : column;
}
