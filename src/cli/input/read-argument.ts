import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';

/** An argument as it is, `@file` for the text of a file, `-` for standard input. Throws `CliError` when it cannot be read. */
export async function readArgument(argument: string, input: Readable): Promise<string> {
  if (argument === '-') return text(input);
  if (!argument.startsWith('@')) return argument;
  const path = argument.slice(1);
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new CliError(EXIT.usage, `There is no file "${path}" that can be read. "@" takes the text from a file.`);
  }
}
