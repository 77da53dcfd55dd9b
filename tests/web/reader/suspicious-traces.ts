import type { Page } from 'playwright-core';

/** Elements that the pages and the saved drawings are made of. None of them runs or loads anything but what is looked at below. */
const OURS = `a article aside bdi blockquote body button caption circle code datalist dd defs desc details div dl dt em fieldset
  figcaption figure footer form g h1 h2 h3 h4 head header html input label legend li line link main mark meta meter nav ol optgroup
  option p path pattern polygon polyline q rect script section select small span strong summary svg table tbody td text th thead time
  title tr tspan ul`;

/**
 * For the browser: elements of a document that are not ours, attributes that run something, and addresses that lead where nothing of
 * ours does.
 */
const LOOK = `(page, ours) => {
  const traces = [];
  for (const element of page.querySelectorAll('*')) {
    const name = element.localName;
    const isScript = name === 'script';
    if (!ours.includes(name) || element.hasAttribute('http-equiv')) traces.push(element.outerHTML.slice(0, 100));
    if (isScript && !/^<script type="module" src="\\/assets\\/[\\w.-]+"><\\/script>$/.test(element.outerHTML))
      traces.push(element.outerHTML.slice(0, 100));
    for (const { localName, value } of element.attributes) {
      const trace = '<' + name + ' ' + localName + '="' + value.slice(0, 100) + '">';
      if (/^on|^style$|^srcdoc$|^srcset$|^formaction$|^ping$|^target$/.test(localName)) traces.push(trace);
      if (!['href', 'src', 'action', 'data-later'].includes(localName)) continue;
      const { protocol, origin } = new URL(value, location.origin);
      const mayLeave = name === 'a' && (element.getAttribute('rel') ?? '').includes('noreferrer');
      if (!/^https?:$/.test(protocol) || (origin !== location.origin && !mayLeave)) traces.push(trace);
    }
  }
  return traces;
}`;

/** What a page shows, and what it should not. */
export interface Seen {
  /** Of the texts that were looked for, those that do not stand there letter for letter. */
  readonly missing: readonly string[];
  /** Elements, attributes and addresses of others; and "something has run". */
  readonly traces: readonly string[];
}

/** A page on which all that was looked for is there, and nothing that should not be. */
export const NOTHING_AMISS: Seen = { missing: [], traces: [] };

/**
 * Looks for texts on a page, and for traces of others. The texts are compared as a parser of HTML reads them, which knows one kind of
 * line break. `more`: names of elements that may be there besides ours.
 */
export function look(page: Page, texts: readonly string[], more = ''): Promise<Seen> {
  const ours = `${OURS} ${more}`.split(/\s+/);
  const wanted = texts.map(asRead);
  return page.evaluate<Seen>(`(() => {
    const shown = document.documentElement.textContent;
    const hasRun = 'canary' in window ? ['something has run'] : [];
    return {
      missing: ${JSON.stringify(wanted)}.filter((text) => !shown.includes(text)),
      traces: [...hasRun, ...(${LOOK})(document, ${JSON.stringify(ours)})],
    };
  })()`);
}

/** A text as it stands in a document after it was read as HTML. */
export function asRead(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** What the server answers at an address. */
export interface Answered {
  readonly address: string;
  readonly status: number;
  /** As for `Seen`. */
  readonly traces: readonly string[];
  /** What stands in the search box; undefined: there is none. */
  readonly searched?: string;
}

/** Asks for addresses from within a page of the server, and looks at what comes as the parser of the browser reads it. */
export function askFor(page: Page, addresses: readonly string[]): Promise<readonly Answered[]> {
  return page.evaluate<readonly Answered[]>(`(async () => {
    const answerOf = async (address) => {
      const response = await fetch(address, { headers: { accept: 'text/html' } });
      const { status } = response;
      const text = await response.text();
      if (!response.headers.get('content-type')?.startsWith('text/html')) return { address, status, traces: [] };
      const read = new DOMParser().parseFromString(text, 'text/html');
      const searched = read.querySelector('input[type="search"]')?.value;
      return { address, status, traces: (${LOOK})(read, ${JSON.stringify(OURS.split(/\s+/))}), searched };
    };
    const asked = ${JSON.stringify(addresses)};
    const answers = [];
    const next = async () => {
      for (let address = asked.shift(); address !== undefined; address = asked.shift()) answers.push(await answerOf(address));
    };
    await Promise.all([next(), next(), next(), next()]);
    return answers;
  })()`);
}
