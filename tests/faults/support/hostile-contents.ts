/** A file that a program may be given by mistake or in bad faith. */
export interface HostileFile {
  readonly name: string;
  /** `ndjson`: `content` is a line, and stands between two good ones. */
  readonly ending: 'ndjson' | 'json' | 'txt';
  readonly content: string | Uint8Array;
}

/** A native article of a few invented words. */
export function articleLine(id: string, fields: object = {}): string {
  const paragraphs = [{ text: '“The harbour is closed,” said Ada Reed.' }];
  return JSON.stringify({ format: 'whosaid/article@1', id, headline: 'Low water', paragraphs, ...fields });
}

const raw = (text: string, id = 'raw'): string => JSON.stringify({ id, text });

function annotationLine(quote: object, fields: object = {}): string {
  const layer = { name: 'gold', method: 'gold', annotator: 'Ada', createdAt: '2026-01-31T12:00:00Z' };
  return JSON.stringify({ format: 'whosaid/annotation@1', article: 'first', layer, quotes: [quote], ...fields });
}

const span = (start: unknown, end: unknown, text?: string): object => ({ content: [{ start, end, text }] });
const nested = (depth: number, [open, close]: readonly [string, string] = ['[', ']']): string =>
  open.repeat(depth) + close.repeat(depth);
const ESCAPES = '\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e\u2028';

/** Lines of JSON, by what is wrong with them. */
const LINES: Readonly<Record<string, string>> = {
  'lists 3,000 deep': `{"id":"x","text":"Low.","meta":${nested(3000)}}`,
  'lists 5,000 deep in an article': articleLine('x').replace('[{', `[${nested(5000)},{`),
  'lists 100,000 deep under an unknown key': `{"id":"x","text":"Low.","meta":${nested(100_000)}}`,
  'objects 50,000 deep': nested(50_000, ['{"a":', '}']).replace(':}', ':1}'),
  'a million lists that are never closed': '['.repeat(1_000_000),
  'a million objects that are never closed': '{"a":'.repeat(1_000_000),
  'closing brackets alone': ']'.repeat(100_000),
  'lists deep in an annotation': annotationLine({ content: [] }).replace('[]', nested(20_000)),
  'lists deep in a correction': `{"format":"whosaid/corrections@1","corrections":${nested(9000)}}`,
  'lists deep in a speaker': `{"format":"whosaid/speakers@1","speakers":[{"id":${nested(9000)}}]}`,
  'five million values': `{"id":"x","text":"Low.","meta":[${'0,'.repeat(5_000_000)}0]}`,
  'two hundred thousand unknown keys': `{"format":"whosaid/article@1",${Array.from({ length: 200_000 }, (_, key) => `"k${key}":0`).join()}}`,
  'two hundred thousand wrong paragraphs': articleLine('x', { paragraphs: Array.from({ length: 200_000 }, () => 7) }),
  'two hundred thousand empty paragraphs': articleLine('x', {
    paragraphs: Array.from({ length: 200_000 }, () => ({ text: ' ' })),
  }),
  'a string of a million escapes that is never closed': `{"id":"x","text":"${'\\"'.repeat(1_000_000)}`,
  'a million backslashes': `{"id":"${'\\'.repeat(1_000_001)}`,
  'keys twice': '{"id":"x","id":"y","text":1,"text":"Low."',
  'a prototype key':
    '{"format":"whosaid/article@1","__proto__":{"id":"x","headline":"H"},"constructor":{"prototype":1}}',
  'a prototype as id': raw('Low.', '__proto__').replace('"text"', '"__proto__":1,"text"').replace('}', ',}'),
  'half of a surrogate pair': articleLine('x').replace('harbour', '\\ud800'),
  'NUL in a text': articleLine('x').replace('harbour', '\\u0000'),
  'control characters in an id': articleLine(`a${ESCAPES}`),
  'control characters in an unknown key': articleLine('x', { [ESCAPES]: ESCAPES }),
  'control characters in a format': articleLine('x', { format: ESCAPES }),
  'control characters in a date': articleLine('x', { date: ESCAPES }),
  'control characters in a quote': annotationLine(span(0, 3, ESCAPES)),
  'an id of a million letters': articleLine('x'.repeat(1_000_000)),
  'an article that nothing has, of a long name': annotationLine(span(0, 3), { article: 'y'.repeat(100_000) }),
  'a headline of five million letters': articleLine('x', { headline: 'H'.repeat(5_000_000) }),
  'a number of 100,000 digits': articleLine('x').replace('"Low water"', '9'.repeat(100_000)),
  'a span with 1e308': annotationLine(span(0, 1e308)),
  'a span with a number that is infinite': annotationLine(span(0, 1)).replace('"end":1', '"end":1e999'),
  'a span below zero': annotationLine(span(-1, 2)),
  'a span backwards': annotationLine(span(9, 2)),
  'a span that is empty': annotationLine(span(2, 2)),
  'a span in half a letter': annotationLine(span(0, 1.5)),
  'a span of another text': annotationLine(span(0, 3, 'sea')),
  'a number that is used up': annotationLine(span(0, 3), { nextNumber: 1e18 }),
  'a date that does not exist': articleLine('x', { date: '2024-02-30' }),
  'an address of a script': articleLine('x', { url: 'javascript:alert(1)' }),
  'a path as id': articleLine('../../etc/passwd'),
  'a list': '[1, 2, 3]',
  'a word': 'null',
  'no JSON': 'Ada said: the harbour is closed.',
  'a paragraph of 300,000 letters': articleLine('x', { paragraphs: [{ text: 'low '.repeat(75_000) }] }),
};

const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

/** Files that hold one document. */
const FILES: readonly HostileFile[] = [
  { name: 'lists 50,000 deep', ending: 'json', content: nested(50_000) },
  { name: 'JSON in UTF-16', ending: 'json', content: bytes(`\ufeff${articleLine('x')}`, 'utf16le') },
  { name: 'JSON that is not UTF-8', ending: 'json', content: bytes(articleLine('caf\u00e9'), 'latin1') },
  { name: 'an empty document', ending: 'json', content: '' },
  { name: 'text in UTF-16', ending: 'txt', content: bytes('\ufeffThe sea.', 'utf16le') },
  { name: 'text with NUL', ending: 'txt', content: 'The sea.\0The sea.' },
  { name: 'bytes of no text in UTF-8 or Windows-1252', ending: 'txt', content: bytes('ä ä ä \x81', 'latin1') },
  { name: 'white space alone', ending: 'txt', content: ' \n'.repeat(500_000) },
  { name: 'a million lines of one letter', ending: 'txt', content: 'a\n\n'.repeat(1_000_000) },
  { name: 'a header nested deeply', ending: 'txt', content: `---\nid: ${nested(15_000)}\n---\nThe sea.` },
  { name: 'a header of nested entries', ending: 'txt', content: `---\nid: \n ${'- '.repeat(20_000)}\n---\nThe sea.` },
  {
    name: 'a header of aliases',
    ending: 'txt',
    content: `---\na: &a [x, x]\nb: &b [*a, *a]\nid: [*b, *b]\n---\nThe sea.`,
  },
  { name: 'a header with control characters', ending: 'txt', content: `---\n"\\e[2J": 1\n---\nThe sea.` },
  { name: `${ESCAPES.replaceAll('\u0007', '')}\na name with control characters`, ending: 'json', content: '{' },
];

/** Hostile files, small ones: some megabytes at most. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...Object.entries(LINES).map(([name, content]): HostileFile => ({ name, ending: 'ndjson', content })),
  ...FILES,
];
