/**
 * The same items. Each is requested while the one before it is in use. An error of the source is thrown after the items before it;
 * until then it counts as handled, because the consumer may await something else when the request fails. An early end closes the source.
 */
export async function* readAhead<Item>(source: AsyncGenerator<Item>): AsyncGenerator<Item> {
  let next = request(source);
  try {
    for (let item = await next; item.done !== true; item = await next) {
      next = request(source);
      yield item.value;
    }
  } finally {
    // A generator answers in order: this waits for the item that is still being read.
    await source.return(undefined);
  }
}

function request<Item>(source: AsyncGenerator<Item>): Promise<IteratorResult<Item, unknown>> {
  const next = source.next();
  void next.catch(() => undefined);
  return next;
}
