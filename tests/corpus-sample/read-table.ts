/** The rows below the head of the first Markdown table under a heading, as trimmed cells. Throws when there is none. */
export function readTable(markdown: string, heading: string): string[][] {
  const [, section] = markdown.split(`\n## ${heading}\n`);
  const rows = (section?.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  if (rows.length < 3) throw new Error(`There is no table under "## ${heading}".`);
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
