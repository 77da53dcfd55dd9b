/** Where words are looked for: everywhere, in quotes, outside them, or in the reporting clause (source and cue). */
export const TEXT_SCOPES = ['whole', 'in-quotes', 'outside-quotes', 'reporting-clause'] as const;
export type TextScope = (typeof TEXT_SCOPES)[number];
