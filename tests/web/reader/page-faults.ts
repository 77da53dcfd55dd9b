import { readHtml, type HtmlElement } from './html-tree.ts';

/** What may stand in a line of text (https://html.spec.whatwg.org/#phrasing-content), as far as our pages use it. */
const PHRASING = new Set(
  'a abbr b bdi br button cite code em i input label meter q small span strong sub sup svg time wbr'.split(' '),
);

/** Elements that hold nothing but phrasing. */
const LINES = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'span',
  'a',
  'button',
  'label',
  'q',
  'bdi',
  'small',
  'strong',
  'dt',
];

/** Elements that must stand directly in one of others. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
  tr: ['thead', 'tbody'],
  th: ['tr'],
  td: ['tr'],
  thead: ['table'],
  tbody: ['table'],
  option: ['select', 'datalist'],
  figcaption: ['figure'],
  summary: ['details'],
  legend: ['fieldset'],
};

/** Elements that hold nothing but some others. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['div', 'dt', 'dd'],
  table: ['caption', 'thead', 'tbody'],
  tr: ['th', 'td'],
};

const INTERACTIVE = ['a', 'button', 'input', 'select', 'textarea', 'summary'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Attributes that name ids, parted by spaces. */
const NAMING = ['for', 'aria-labelledby', 'aria-describedby', 'list'];

/** What is wrong with a page: a sentence for each fault, none when it is well made. */
export function faultsOf(html: string): readonly string[] {
  const page = readHtml(html);
  const checks = [policyFaults, idFaults, outlineFaults, nestingFaults, nameFaults, linkFaults];
  return [...new Set(checks.flatMap((check) => check(page)))];
}

/** The policy of the pages allows no script and no style but in files of this server. */
function policyFaults(page: HtmlElement): readonly string[] {
  const elements = page.all();
  return [
    ...page.all('style', 'iframe', 'object', 'embed', 'base').map((one) => `There is ${shown(one)}.`),
    ...page
      .all('script')
      .filter((one) => one.text() !== '' || !isOfThisServer(one.attribute('src')))
      .map((one) => `${shown(one)} is not a file of this server.`),
    ...elements.flatMap((one) =>
      [...one.attributes.keys()]
        .filter((name) => name === 'style' || name.startsWith('on'))
        .map((name) => `${shown(one)} has the attribute ${name}.`),
    ),
  ];
}

function idFaults(page: HtmlElement): readonly string[] {
  const ids = page.all().flatMap((one) => one.attribute('id') ?? []);
  const known = new Set(ids);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `The id ${id} is there twice.`),
    ...ids.filter((id) => !/^[a-z][\w-]*$/i.test(id)).map((id) => `The id ${id} has odd signs.`),
    ...page.all().flatMap((one) =>
      NAMING.flatMap((name) => one.attribute(name)?.split(' ') ?? [])
        .filter((id) => !known.has(id))
        .map((id) => `${shown(one)} names the id ${id}, which is not there.`),
    ),
    ...page
      .all('a')
      .flatMap((link) => /^#(.*)$/.exec(link.attribute('href') ?? '')?.[1] ?? [])
      .filter((id) => !known.has(id))
      .map((id) => `A link leads to the id ${id}, which is not there.`),
  ];
}

function outlineFaults(page: HtmlElement): readonly string[] {
  const headings = page.all(...HEADINGS);
  const levelAt = (at: number): number => Number(headings[at]?.name.slice(1) ?? 0);
  const single = (name: string): readonly HtmlElement[] => page.all(name).filter((one) => !isInside(one, 'svg'));
  return [
    ...['html', 'head', 'body', 'main', 'title', 'h1']
      .filter((name) => single(name).length !== 1)
      .map((name) => `There is not one ${name}, but ${single(name).length}.`),
    ...(single('html')[0]?.attribute('lang') === 'en' ? [] : ['The page does not say that it is in English.']),
    ...headings.filter((_, at) => levelAt(at) > levelAt(at - 1) + 1).map((one) => `${shown(one)} skips a level.`),
    ...[...single('title'), ...headings]
      .filter((one) => one.text().trim() === '')
      .map((one) => `${shown(one)} is empty.`),
  ];
}

function nestingFaults(page: HtmlElement): readonly string[] {
  const elements = page.all();
  return [
    ...elements.filter(isMisplaced).map((one) => `${shown(one)} stands in ${shown(one.parent)}.`),
    ...elements
      .filter(({ name }) => INTERACTIVE.includes(name))
      .filter((one) => isInside(one, 'a', 'button', 'summary'))
      .map((one) => `${shown(one)} stands in another control.`),
    ...page
      .all('form', 'label', 'main', 'header')
      .filter((one) => isInside(one, one.name))
      .map((one) => `${shown(one)} stands in another one.`),
  ];
}

function isMisplaced(element: HtmlElement): boolean {
  const { name, parent } = element;
  const place = parent?.name ?? '';
  if (PARENTS[name] && !PARENTS[name].includes(place)) return true;
  if (CHILDREN[place] && !CHILDREN[place].includes(name)) return true;
  return LINES.includes(place) && !PHRASING.has(name) && !isInside(element, 'svg');
}

function isInside(element: HtmlElement, ...names: readonly string[]): boolean {
  return element.ancestors().some(({ name }) => names.includes(name));
}

/** Whatever can be used or shown has a name for those who do not see it. */
function nameFaults(page: HtmlElement): readonly string[] {
  const labelled = new Set(page.all('label').flatMap((label) => label.attribute('for') ?? []));
  const isNamed = (one: HtmlElement): boolean =>
    one.text().trim() !== '' ||
    one.attribute('aria-label') !== undefined ||
    one.attribute('aria-labelledby') !== undefined;
  const isLabelled = (field: HtmlElement): boolean =>
    labelled.has(field.attribute('id') ?? '') || isInside(field, 'label');
  return [
    ...page.all('a', 'button', 'summary').filter((one) => !isNamed(one)),
    ...page.all('input', 'select', 'textarea').filter((one) => one.attribute('type') !== 'hidden' && !isLabelled(one)),
    ...page.all('nav', 'aside').filter((one) => one.attribute('aria-label') === undefined),
    ...page
      .all('svg')
      .filter((one) => !isInside(one, 'svg') && one.attribute('aria-hidden') !== 'true' && !isNamed(one)),
  ].map((one) => `${shown(one)} has no name.`);
}

function linkFaults(page: HtmlElement): readonly string[] {
  return page.all().flatMap((one) =>
    ['href', 'src', 'action', 'data-later'].flatMap((name) => {
      const address = one.attribute(name);
      if (address === undefined || address.startsWith('#') || isOfThisServer(address)) return [];
      const isAway =
        one.name === 'a' && /^https?:\/\//.test(address) && /\bnoreferrer\b/.test(one.attribute('rel') ?? '');
      return isAway ? [] : [`${shown(one)} leads to ${address}.`];
    }),
  );
}

function isOfThisServer(address = ''): boolean {
  return /^\/(?!\/)[\x21-\x7e]*$/.test(address) && !/["<>\\^`{|}]/.test(address);
}

/** The tag of an element: <a class="quote">. */
function shown(element: HtmlElement | undefined): string {
  const attributes = [...(element?.attributes ?? [])].map(([name, value]) => ` ${name}="${value.slice(0, 40)}"`);
  return `<${element?.name ?? ''}${attributes.join('')}>`;
}
