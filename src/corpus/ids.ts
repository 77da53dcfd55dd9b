/** Ids are legible, stable and citable, and double as the path of the page that shows the thing. */
const ARTICLE = /^article\/([^/]+)$/u;
const PARAGRAPH = /^article\/([^/]+)\/paragraph\/([1-9]\d{0,6})$/u;
const QUOTE = /^article\/([^/]+)\/quote\/([^/]+)\.([1-9]\d{0,8})$/u;
const SPEAKER = /^speaker\/([^/]+)$/u;
const LAYER = /^layer\/([^/]+)$/u;

/** The names of article, speaker and layer ids: letters, digits and marks of any script, joined by `-`, `_` or `.`; at most 200. */
const NAME = /^(?=.{1,200}$)[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}])?$/u;

/** What an id points to, taken apart. */
export type ParsedId =
  | { readonly type: 'article'; readonly article: string }
  | { readonly type: 'paragraph'; readonly article: string; readonly ordinal: number }
  | { readonly type: 'quote'; readonly article: string; readonly layer: string; readonly number: number }
  | { readonly type: 'speaker'; readonly speaker: string }
  | { readonly type: 'layer'; readonly layer: string };

/** Can `name` stand in an id? */
export function isIdName(name: string): boolean {
  return NAME.test(name);
}

export const articleId = (article: string): string => `article/${article}`;
export const paragraphId = (article: string, ordinal: number): string => `article/${article}/paragraph/${ordinal}`;
export const quoteId = (article: string, layer: string, number: number): string =>
  `article/${article}/quote/${layer}.${number}`;
export const speakerId = (speaker: string): string => `speaker/${speaker}`;

/** The parts of an id; undefined when it has none of the known forms. */
export function parseId(id: string): ParsedId | undefined {
  const [, article] = ARTICLE.exec(id) ?? [];
  if (article !== undefined) return { type: 'article', article };
  const [, speaker] = SPEAKER.exec(id) ?? [];
  if (speaker !== undefined) return { type: 'speaker', speaker };
  const [, layer] = LAYER.exec(id) ?? [];
  if (layer !== undefined) return { type: 'layer', layer };
  return parseParagraphId(id) ?? parseQuoteId(id);
}

function parseParagraphId(id: string): ParsedId | undefined {
  const [, article, ordinal] = PARAGRAPH.exec(id) ?? [];
  if (article === undefined) return undefined;
  return { type: 'paragraph', article, ordinal: Number(ordinal) };
}

function parseQuoteId(id: string): ParsedId | undefined {
  const [, article, layer, number] = QUOTE.exec(id) ?? [];
  if (article === undefined || layer === undefined) return undefined;
  return { type: 'quote', article, layer, number: Number(number) };
}
