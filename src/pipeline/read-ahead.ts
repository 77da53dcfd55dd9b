/** The items of `source`, each asked for while the one before it is still in use. */
export async function* readAhead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let next = ask(source);
  try {
    for (let item = await next; item.done !== true; item = await next) {
      next = ask(source);
      yield item.value;
    }
  } finally {
    await source.return(undefined);
  }
}

/** A failure is heard of when the item is waited for; until then it is not unheard. */
function ask<Item>(source: AsyncGenerator<Item>): Promise<IteratorResult<Item, unknown>> {
  const next = source.next();
  void next.catch(() => undefined);
  return next;
}
