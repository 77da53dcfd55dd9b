import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateCorpus, type GenerateOptions } from './generate-corpus.ts';

/** Lines that are written with one call. */
const LINES_AT_ONCE = 200;

/** Writes a generated corpus to a file. */
export async function writeCorpusFile(path: string, options: GenerateOptions): Promise<void> {
  await pipeline(Readable.from(chunks(generateCorpus(options))), createWriteStream(path));
}

function* chunks(lines: Iterable<string>): Generator<string> {
  let chunk: string[] = [];
  for (const line of lines) {
    chunk.push(line);
    if (chunk.length < LINES_AT_ONCE) continue;
    yield `${chunk.join('\n')}\n`;
    chunk = [];
  }
  if (chunk.length > 0) yield `${chunk.join('\n')}\n`;
}
