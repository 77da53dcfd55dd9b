/** A query to learn from: a file of schema/examples. */
export interface Example {
  /** File name without folder and ending: `01-who-said-what`. */
  readonly name: string;
  /** Name of the file's one operation: `WhoSaidWhat`. */
  readonly operationName: string;
  /** The first comment line: what a reader of the answer wants to know. */
  readonly question: string;
  /** The other comment lines, one string a paragraph: why somebody asks, and what to change. */
  readonly notes: readonly string[];
  /** The whole file, comments included. */
  readonly query: string;
}

const OPERATION = /^(?:query|mutation|subscription)\s+(\w+)/m;

/** Takes a file of schema/examples apart. Throws when it does not begin with a comment or has no named operation. */
export function readExample(path: string, text: string): Example {
  const name = path.replace(/^.*\//, '').replace(/\.graphql$/, '');
  const [question, ...notes] = commentParagraphs(text);
  const operationName = OPERATION.exec(text)?.[1];
  if (question === undefined) throw new Error(`${path} does not begin with a comment that asks the question.`);
  if (operationName === undefined) throw new Error(`${path} has no named operation.`);
  return { name, operationName, question, notes, query: text };
}

/** The comment at the top, unwrapped: an empty comment line or a new `Change:` begins a paragraph. */
function commentParagraphs(text: string): readonly string[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^# ?/, ''))
    .join('\n')
    .replace(/\n(?=Change: )/g, '\n\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
