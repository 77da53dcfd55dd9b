/** Longer addresses are cut or refused somewhere on their way: in mail programs, proxies, or the 16 KiB header limit of Node. */
const LONGEST_LINK = 8000;

/** A value of a form: what is undefined, empty or false is left out of an address. */
export type LinkValue = string | number | boolean | readonly string[] | null | undefined;

/** The page of a thing by its id, which doubles as the path: "article/market-fire" is at `/article/market-fire`. */
export function pageOf(id: string, values: Readonly<Record<string, LinkValue>> = {}): string {
  return `/${id.split('/').map(encodeURIComponent).join('/')}${questionOf(values)}`;
}

/** What follows the path of an address, with its question mark; '' when nothing is asked. */
export function questionOf(values: Readonly<Record<string, LinkValue>>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of typeof value === 'object' && value !== null ? value : [value]) {
      if (one !== undefined && one !== null && one !== '' && one !== false) asked.append(name, String(one));
    }
  }
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** A GraphQL question as it can be asked again. */
export interface AskedQuery {
  readonly name: string;
  readonly text: string;
  readonly variables: unknown;
}

/** The page at `path` ("/graphql" or "/cite") that opens with a query and its variables; undefined when the link would be too long. */
export function queryLink(path: string, { name, text, variables }: AskedQuery): string | undefined {
  const written = JSON.stringify(variables, null, 2);
  const link = `${path}${questionOf({ query: text, variables: written, operationName: name })}`;
  return link.length > LONGEST_LINK ? undefined : link;
}

/** The address where a page of the web is, if a browser should follow it: http and https only. */
export function webAddress(url: string | null | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
