import { readdir, readFile } from 'node:fs/promises';
import { suggest } from '../../text/suggest.ts';
import { CliError } from '../cli-error.ts';
import { EXIT } from '../exit-codes.ts';

/** A query to learn from: a file of schema/examples, whose first comment line is the question it answers. */
export interface QueryExample {
  /** `01-who-said-what` */
  readonly name: string;
  readonly question: string;
  readonly document: string;
}

const FOLDER = new URL('../../../schema/examples/', import.meta.url);
const ENDING = '.graphql';

/** All examples, in the order of their numbers. */
export async function readExamples(): Promise<QueryExample[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith(ENDING)).sort();
  return Promise.all(
    files.map(async (file) => {
      const document = await readFile(new URL(file, FOLDER), 'utf8');
      const [firstLine = ''] = document.split('\n');
      return { name: file.slice(0, -ENDING.length), question: firstLine.replace(/^# ?/, ''), document };
    }),
  );
}

/** The example with this name, its number may be left out. Throws `CliError` with the nearest name when there is none. */
export async function findExample(name: string): Promise<QueryExample> {
  const examples = await readExamples();
  const found = examples.find((example) => example.name === name || withoutNumber(example.name) === name);
  if (found) return found;
  const near = suggest(
    name,
    examples.flatMap((example) => [withoutNumber(example.name), example.name]),
  );
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  throw new CliError(EXIT.usage, `There is no example "${name}".${hint} "whosaid query --examples" lists them.`);
}

function withoutNumber(name: string): string {
  return name.replace(/^\d+-/, '');
}
