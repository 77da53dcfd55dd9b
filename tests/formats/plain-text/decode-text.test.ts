import { expect, it } from 'vitest';
import { formatProblem } from '../../../src/corpus/problem.ts';
import { decodeText } from '../../../src/formats/plain-text/decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

it.each([
  ['plain ASCII', utf8('"No," he said.\r\n'), '"No," he said.\r\n', 'utf-8'],
  ['UTF-8', utf8('“Nein”, sagte Jörg 😀'), '“Nein”, sagte Jörg 😀', 'utf-8'],
  ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', 'utf-8'],
  ['an empty file', bytes(), '', 'utf-8'],
  ['decomposed letters, which stay so', utf8('e\u0301'), 'e\u0301', 'utf-8'],
  ['curly quotes of Windows-1252', bytes(0x93, 0x4e, 0x6f, 0x94, 0x20, 0x96, 0x20, 0x80), '“No” – €', 'windows-1252'],
  ['accents of Latin-1', bytes(0x63, 0x61, 0x66, 0xe9), 'café', 'windows-1252'],
  ['all that Windows-1252 defines', bytes(0x82, 0x8a, 0x8e, 0x95, 0x9a, 0x9e, 0x9f, 0xa0, 0xff), '‚ŠŽ•šžŸ\u00a0ÿ', 'windows-1252'],
])('reads %s', (_, file, text, encoding) => {
  expect(decodeText(file, 'a.txt').value).toEqual({ text, encoding });
});

it.each([
  ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0x00), 'The file is encoded in UTF-16. Save it as UTF-8.'],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x61), 'The file is encoded in UTF-16.'],
  ['UTF-32', bytes(0xff, 0xfe, 0x00, 0x00, 0x61, 0, 0, 0), 'The file is encoded in UTF-32.'],
  ['UTF-16 without a mark', bytes(0x61, 0x0a, 0x62, 0x00), 'a.txt, line 2: The file contains NUL bytes: it is no text, or text in UTF-16.'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00), 'The file is neither UTF-8 nor Windows-1252 text.'],
  ['a byte that Windows-1252 does not define', bytes(0xe9, 0x20, 0x81), 'The file is neither UTF-8 nor Windows-1252 text.'],
  ['UTF-8 with a byte cut off', Uint8Array.of(...utf8('é “ö”\n'), 0xc3, 0x20), 'a.txt, line 2: The file is in UTF-8, but a byte here belongs to no character.'],
])('refuses %s', (_, file, expected) => {
  const [problem] = decodeText(file, 'a.txt').problems ?? [];
  expect(problem?.code).toBe('ENCODING_BROKEN');
  expect(problem && formatProblem(problem)).toContain(expected);
});
