/** One page of a list of the API, as far as walking needs to know it. */
export interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/**
 * Asks for page after page of a list.
 *
 * @param ask for the page behind a cursor; undefined: for the first
 * @param pick finds the list in an answer; null or undefined ends the walk
 * @throws RangeError when a page promises another one and does not say where it begins
 */
export async function* walkPages<Result>(
  ask: (after: string | undefined) => Promise<Result>,
  pick: (result: Result) => Page | null | undefined,
): AsyncGenerator<Result, void, undefined> {
  let after: string | undefined;
  for (;;) {
    const result = await ask(after);
    yield result;
    const next = nextCursor(pick(result), after);
    if (next === undefined) return;
    after = next;
  }
}

function nextCursor(page: Page | null | undefined, after: string | undefined): string | undefined {
  if (!page?.pageInfo.hasNextPage) return undefined;
  const { endCursor } = page.pageInfo;
  if (typeof endCursor === 'string' && endCursor !== after) return endCursor;
  throw new RangeError(
    'The next page cannot be asked for. The operation must ask for pageInfo { hasNextPage endCursor } and pass its variable "after" on to the list.',
  );
}
