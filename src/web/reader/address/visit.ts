/** What a visitor has asked for: the address, taken apart. */
export interface Visit {
  /** The names between the slashes, decoded: ["speaker", "ajmal-omar"]; empty for `/`. */
  readonly path: readonly string[];
  /** What stands after the question mark. */
  readonly asked: URLSearchParams;
  /** The figure or list that is to be saved, as it is named in the page: "timeline.svg"; undefined: the page is shown. */
  readonly save: string | undefined;
}

/** Takes an address apart, a path with or without a question: `/search?words=fire`. Undefined when its escapes make no sense. */
export function readVisit(address: string): Visit | undefined {
  const [path = '', ...rest] = address.split('?');
  const asked = new URLSearchParams(rest.join('?'));
  const names = path.split('/').filter((name) => name !== '');
  try {
    return { path: names.map(decodeURIComponent), asked, save: asked.get('save') ?? undefined };
  } catch {
    return undefined;
  }
}
