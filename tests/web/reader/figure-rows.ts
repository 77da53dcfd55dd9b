import type { Page } from 'playwright-core';

/** The rows of the table behind a figure, by the id of the figure: each cell as it is written. */
export function figureRows(page: Page, figure: string): Promise<readonly (readonly string[])[]> {
  return page.evaluate<readonly (readonly string[])[]>(`Array.from(
    document.querySelectorAll('#${figure} tbody tr'),
    (row) => Array.from(row.cells, (cell) => cell.textContent),
  )`);
}
