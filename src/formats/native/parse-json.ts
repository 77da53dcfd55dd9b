import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { locateJsonError } from './locate-json-error.ts';

/** The value that a JSON text means, or where it breaks. */
export function parseJson(text: string, file: string): Checked<unknown> {
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
