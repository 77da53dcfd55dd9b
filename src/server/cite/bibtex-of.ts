import { slugOf } from '../../text/slug.ts';
import type { Citation } from './citation.ts';

/** What has a meaning of its own in TeX, as it is written to stand for itself. */
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** The key under which both forms of a citation are known: corpus, revision, question. */
export function citationKey({ corpus, revision, question }: Citation): string {
  const slug = slugOf(corpus.name).replaceAll(/[^a-z0-9-]/g, '') || 'corpus';
  return `${slug}-${revision.cited.slice(0, 8)}-${question.sha256.slice(0, 8)}`;
}

/**
 * The citation as an entry for BibTeX and biblatex. `@misc`, since the classic styles know no `@dataset`; names of corpora and questions
 * stand in double braces, so that no style changes their letters.
 */
export function bibtexOf(citation: Citation): string {
  const { title, corpus, accessed, revision, question, links } = citation;
  const licence = corpus.licence === null ? [] : [`licence ${corpus.licence}`];
  const note = [`Revision ${revision.cited}`, `query SHA-256 ${question.sha256}`, ...licence].join('; ');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${inTex(corpus.name)}}`],
    ['title', `{${inTex(title)}}`],
    ['year', accessed.slice(0, 4)],
    ['version', revision.cited],
    ['note', inTex(note)],
    ...(links.permalink === null ? [] : [['url', links.permalink] as const]),
    ['urldate', accessed],
  ];
  const lines = fields.map(([name, value]) => `  ${name.padEnd(7)} = {${value}},\n`);
  return `@misc{${citationKey(citation)},\n${lines.join('')}}\n`;
}

function inTex(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(/[\\{}$&#%_^~]/g, (sign) => ESCAPED[sign] ?? sign);
}
