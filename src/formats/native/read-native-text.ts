import type { Draft } from '../../corpus/draft.ts';
import type { Checked } from '../../corpus/problem.ts';
import { parseJson } from './parse-json.ts';
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
