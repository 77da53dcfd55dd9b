/** Deepest nesting of parentheses. */
export const MAX_QUERY_DEPTH = 50;

/** Most repetitions that a quantifier may ask for. */
export const MAX_REPEAT = 100;

/** Largest regular expression of a value, in states of its machine. */
export const MAX_VALUE_SIZE = 1000;
