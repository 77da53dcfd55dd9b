/** What a cell must not begin with: a spreadsheet would take it for a formula. */
const BEGINS_FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;

/**
 * A line of CSV after RFC 4180, its CR LF included; to be sent as UTF-8 without byte order mark. Texts stand in quotation marks,
 * numbers do not; null is an empty cell.
 *
 * The files of the pages are opened in spreadsheets, and names come from anywhere. A text that begins with = + - @ (in full width
 * too), a tab or a line break therefore gets an apostrophe in front, as OWASP advises ("CSV Injection"). Numbers are never
 * touched. The corpus itself is exported without that: docs/formats.md.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: string | number | null): string {
  if (typeof cell === 'string') return textCell(cell);
  return cell === null ? '' : `${cell}`;
}

function textCell(text: string): string {
  const harmless = BEGINS_FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
