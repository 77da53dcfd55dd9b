/** The cells of a CSV file, line by line: a reader after RFC 4180, letter by letter. */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (isQuoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (letter === ',' || (letter === '\r' && text[at + 1] === '\n'))) {
      line.push(cell);
      cell = '';
      if (letter === ',') continue;
      lines.push(line);
      line = [];
      at += 1;
    } else cell += letter;
  }
  return lines;
}
