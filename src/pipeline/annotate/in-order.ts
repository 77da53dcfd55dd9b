/** Does `work` for the items, `ahead` of them at a time, and gives the results in the order of the items, each with its item. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const running: Promise<readonly [Item, Result]>[] = [];
  for await (const item of items) {
    const done = work(item).then((result) => [item, result] as const);
    // Whoever waits for it hears of the failure; until then it is not unheard.
    void done.catch(() => undefined);
    running.push(done);
    const [first] = running;
    if (first === undefined || running.length < ahead) continue;
    void running.shift();
    yield await first;
  }
  for (const done of running) yield await done;
}
