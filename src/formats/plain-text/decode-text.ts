import { ProblemList } from '../../corpus/problem-list.ts';
import type { Checked } from '../../corpus/problem.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** The text of a file, without byte order mark, and the encoding that it turned out to have. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** The text in the bytes of a file: UTF-8, else Windows-1252, else a problem that says what the bytes look like. */
export function decodeText(bytes: Uint8Array, file: string): Checked<DecodedText> {
  const wide = decodeByteOrderMark(bytes);
  if (wide !== undefined) return broken(file, undefined, `The file is encoded in ${wide}.`);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== undefined) return checkNul(utf8, file);
  const damage = findDamage(bytes);
  if (damage !== undefined) {
    return broken(file, `line ${damage.line}`, 'The file is in UTF-8, but a byte here belongs to no character.');
  }
  const text = decodeWindows1252(bytes);
  if (text === undefined) return broken(file, undefined, 'The file is neither UTF-8 nor Windows-1252 text.');
  return { value: { text, encoding: 'windows-1252' } };
}

/** The text of UTF-8 bytes without its byte order mark; undefined when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeByteOrderMark([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16';
  if (first === 0xfe && second === 0xff) return 'UTF-16';
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? 'UTF-32' : undefined;
}

function checkNul(text: string, file: string): Checked<DecodedText> {
  const at = text.indexOf('\0');
  if (at === -1) return { value: { text, encoding: 'utf-8' } };
  return broken(file, `line ${lineAt(text, at)}`, 'The file contains NUL bytes: it is no text, or text in UTF-16.');
}

/** Stands in a decoded text for bytes that belong to no character. */
const REPLACEMENT = 0xfffd;

/** Where UTF-8 is damaged; undefined when most of the bytes above ASCII are no UTF-8 at all. */
function findDamage(bytes: Uint8Array): { readonly line: number } | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  let [damaged, sound] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === REPLACEMENT) damaged += 1;
    else if (character > 0x7f) sound += 1;
  }
  return sound > damaged ? { line: lineAt(text, text.indexOf('\ufffd')) } : undefined;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}

function broken(file: string, place: string | undefined, message: string): Checked<DecodedText> {
  const problems = new ProblemList(file);
  problems.add('ENCODING_BROKEN', place, message, 'Save it as UTF-8.');
  return problems.failed();
}
