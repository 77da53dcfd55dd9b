import { readFileSync } from 'node:fs';

/** A piece of code in a document. */
export interface Snippet {
  /** As the fence says: "sh", "python", "r", "ts". */
  readonly language: string;
  readonly code: string;
  /** Name of the file that the first line gives in a comment: `# whosaid.py`; undefined for a program that runs by itself. */
  readonly fileName: string | undefined;
  /** The nearest heading above. */
  readonly heading: string;
  /** What the document shows as its output: the next block of "text" before the next heading. */
  readonly output: string | undefined;
}

const BLOCK = /^```(\w+)\n(.*?)^```$|^#+ ([^\n]+)$/gms;
const FILE_NAME = /^(?:#|\/\/) (\S+\.\w+)\n/;

/** The pieces of code of a document of docs/, in order. */
export function readSnippets(path: string): readonly Snippet[] {
  const blocks = Array.from(readFileSync(path, 'utf8').matchAll(BLOCK), ([, language, code = '', heading]) => ({
    language,
    code,
    heading,
  }));
  return blocks.flatMap(({ language, code, heading }, index) => {
    if (heading !== undefined || language === undefined || language === 'text') return [];
    const rest = blocks.slice(index + 1);
    const next = rest.find((block) => block.heading !== undefined || block.language === 'text');
    const above = blocks.slice(0, index).findLast((block) => block.heading !== undefined);
    return [{ language, code, fileName: FILE_NAME.exec(code)?.[1], heading: above?.heading ?? '', output: next?.code }];
  });
}
