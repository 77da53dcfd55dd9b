import type { FormattedExecutionResult } from 'graphql';

/** Stands for the `data` of a result that is JSON text already. */
class DataText {
  readonly [field: string]: unknown;

  constructor(readonly json: string) {}
}

/**
 * A result's `data` that is JSON text already: give it to Apollo Server, which does not look into it, and `answerText` writes the
 * text out as it is. For whoever lets the database write the JSON.
 */
export function dataText(json: string): Record<string, unknown> {
  return new DataText(json);
}

/** The JSON text of an answer's body, with a line end, as Apollo Server writes it. The one place where answers become text. */
export function answerText({ errors, data, extensions }: FormattedExecutionResult): string {
  if (!(data instanceof DataText)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  const before = errors === undefined ? '' : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? '' : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${data.json}${after}}\n`;
}
