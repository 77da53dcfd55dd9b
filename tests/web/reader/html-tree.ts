/** Elements that have no end. */
const VOID = new Set(['meta', 'link', 'input', 'br', 'hr', 'img', 'wbr']);

const PIECE = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[\w:-]+(?:="[^"<]*")?)*)\s*(\/?)>|([^<>]+)/y;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;
const ENTITY = /&(?:amp|lt|gt|quot|#x27);/g;
const SIGNS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/** An element of a page, as it was written. */
export class HtmlElement {
  readonly children: (HtmlElement | string)[] = [];
  /** Looked for once: a page that has been read does not change. */
  #inside: readonly HtmlElement[] | undefined;

  constructor(
    /** In small letters: "a". */
    readonly name: string,
    readonly attributes: ReadonlyMap<string, string>,
    readonly parent: HtmlElement | undefined,
  ) {}

  /** Undefined: it is not there; '' where it has no value. */
  attribute(name: string): string | undefined {
    return this.attributes.get(name);
  }

  /** All elements inside, this one left out, in the order of the document; those with a name when one is given. */
  all(...names: readonly string[]): readonly HtmlElement[] {
    this.#inside ??= this.elements().flatMap((child) => [child, ...child.all()]);
    return names.length === 0 ? this.#inside : this.#inside.filter(({ name }) => names.includes(name));
  }

  /** The elements directly inside. */
  elements(): readonly HtmlElement[] {
    return this.children.filter((child) => typeof child !== 'string');
  }

  /** What it stands in, the nearest first. */
  ancestors(): readonly HtmlElement[] {
    return this.parent ? [this.parent, ...this.parent.ancestors()] : [];
  }

  /** The words inside. */
  text(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.text())).join('');
  }
}

/**
 * Reads a page more strictly than any browser: every tag is closed in its order, every attribute stands in double quotation marks, and
 * `<`, `>` and `&` in texts are written as entities.
 *
 * @throws SyntaxError with the place of what is written otherwise
 */
export function readHtml(html: string): HtmlElement {
  const root = new HtmlElement('#document', new Map(), undefined);
  let current = root;
  let at = /^<!doctype html>/.exec(html)?.[0].length ?? 0;
  while (at < html.length) {
    PIECE.lastIndex = at;
    const [piece, close, name = '', attributes = '', selfClosed, text] = PIECE.exec(html) ?? fail(html, at);
    if (text !== undefined) current.children.push(plain(text, html, at));
    else if (close) current = closed(current, name, html, at);
    else {
      const element = new HtmlElement(name.toLowerCase(), attributesOf(attributes, html, at), current);
      current.children.push(element);
      if (!selfClosed && !VOID.has(element.name)) current = element;
    }
    at += piece.length;
  }
  return current === root ? root : fail(html, html.length);
}

function closed({ name, parent }: HtmlElement, tag: string, html: string, at: number): HtmlElement {
  return parent && name === tag.toLowerCase() ? parent : fail(html, at);
}

function attributesOf(written: string, html: string, at: number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (attributes.has(name.toLowerCase())) fail(html, at);
    attributes.set(name.toLowerCase(), plain(value, html, at));
  }
  return attributes;
}

function plain(text: string, html: string, at: number): string {
  if (text.replace(ENTITY, '').includes('&')) fail(html, at);
  return text.replace(ENTITY, (entity) => SIGNS[entity] ?? '');
}

function fail(html: string, at: number): never {
  throw new SyntaxError(`The page cannot be read at ${at}: ${html.slice(at, at + 100)}`);
}
