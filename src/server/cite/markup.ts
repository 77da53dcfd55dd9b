/** HTML that may stand in a page as it is. Made by `html` only. */
export class Markup {
  constructor(readonly text: string) {}
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** `html\`<p>${name}</p>\``: values are text, whatever stands in them; markup is spliced in. */
export function html(
  strings: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  return new Markup(strings.map((text, at) => text + written(values[at] ?? '')).join(''));
}

function written(value: string | Markup | readonly Markup[]): string {
  if (typeof value === 'string') return value.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  return value instanceof Markup ? value.text : value.map(({ text }) => text).join('');
}
