import type { FormattedExecutionResult } from 'graphql';

/** `data` of results that are text already, by the objects that stand for them. */
const DATA_TEXTS = new WeakMap<object, string>();

/**
 * Stands for the `data` of a result that is JSON text already: give it to Apollo Server, which does not look into it, and
 * `answerText` writes the text out as it is. For whoever lets the database write the JSON.
 */
export function dataText(json: string): Record<string, unknown> {
  const data = {};
  DATA_TEXTS.set(data, json);
  return data;
}

/** The JSON text of an answer's body, with a line end, as Apollo Server writes it. The one place where answers become text. */
export function answerText({ errors, data, extensions }: FormattedExecutionResult): string {
  const json = data ? DATA_TEXTS.get(data) : undefined;
  if (json === undefined) return `${JSON.stringify({ errors, data, extensions })}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${json}${after}}\n`;
}
