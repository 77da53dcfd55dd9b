import type { ProblemList } from '../../corpus/problem-list.ts';
import { suggest } from '../../text/suggest.ts';
import { findFencedHeader } from './find-fenced-header.ts';
import { findLineHeader } from './find-line-header.ts';
import { HEADER_KEYS, isHeaderKey } from './header-field.ts';
import type { HeaderField, HeaderKey } from './header-field.ts';

/** What the header of a plain text file says, and where the text behind it starts. No header: nothing is said. */
export interface ReadHeader {
  readonly values: ReadonlyMap<HeaderKey, readonly string[]>;
  readonly endUtf16: number;
}

/** The header of a plain text file; keys and values that a header cannot have are reported. */
export function readHeader(text: string, problems: ProblemList): ReadHeader {
  const header = findFencedHeader(text, problems) ?? findLineHeader(text);
  const values = new Map<HeaderKey, readonly string[]>();
  for (const field of header?.fields ?? []) readField(field, values, problems);
  return { values, endUtf16: header?.endUtf16 ?? 0 };
}

function readField(field: HeaderField, values: Map<HeaderKey, readonly string[]>, problems: ProblemList): void {
  const place = `line ${field.line}`;
  const key = field.key.toLowerCase();
  if (!isHeaderKey(key)) {
    problems.add('HEADER_INVALID', place, `Unknown key "${field.key}".`, keyRemedy(key));
  } else if (values.has(key)) {
    problems.add('HEADER_INVALID', place, `The key "${key}" stands there twice.`, 'Keep one of them.');
  } else if (field.value === undefined || (key !== 'credits' && typeof field.value !== 'string')) {
    const expected = key === 'credits' ? 'a text or a list of texts' : 'a text';
    problems.add('HEADER_INVALID', place, `The value of "${key}" is not ${expected}.`, 'Correct the value.');
  } else {
    values.set(key, typeof field.value === 'string' ? textsIn(field.value, key) : field.value);
  }
}

/** An empty value says nothing; a text of credits may hold several, divided by semicolons. */
function textsIn(value: string, key: HeaderKey): readonly string[] {
  const texts = key === 'credits' ? value.split(';') : [value];
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** What other headers call these. */
const OTHER_NAMES: ReadonlyMap<string, HeaderKey> = new Map(
  Object.entries({
    title: 'headline',
    author: 'credits',
    authors: 'credits',
    byline: 'credits',
    source: 'publisher',
    newspaper: 'publisher',
    link: 'url',
    lang: 'language',
    published: 'date',
    place: 'dateline',
    location: 'dateline',
    category: 'section',
    slug: 'id',
  } as const),
);

function keyRemedy(key: string): string {
  const nearest = OTHER_NAMES.get(key) ?? suggest(key, HEADER_KEYS);
  return nearest === undefined ? `Known keys: ${HEADER_KEYS.join(', ')}.` : `Did you mean "${nearest}"?`;
}
