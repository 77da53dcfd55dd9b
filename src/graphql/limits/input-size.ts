import type { PassedLimit } from './limit-error.ts';

/** Lists and objects inside each other in the value of an argument. No filter that `expectFilter` lets through needs more. */
export const MAX_INPUT_DEPTH = 30;

/** Objects in all variables of a request. Ten filters of the most conditions that `expectFilter` lets through have fewer. */
const MAX_INPUT_OBJECTS = 1000;

/** What is wrong with a value that nests deeper. */
export const TOO_DEEP: PassedLimit = {
  limit: 'maxInputDepth',
  most: MAX_INPUT_DEPTH,
  asked: MAX_INPUT_DEPTH + 1,
  message: `A value nests lists and objects more than ${MAX_INPUT_DEPTH} levels deep. Say it with fewer "and", "or" and "not".`,
};

/**
 * The limit that a JSON value passes; undefined: none. To be asked before the value is read by the schema, which recurses and takes 30 µs
 * for each condition of a filter. Looks at no more levels than the deepest allowed one, and never recurses.
 */
export function passedInputLimit(value: unknown): PassedLimit | undefined {
  let [objects, level]: [number, readonly unknown[]] = [0, [value]];
  for (let depth = 0; depth <= MAX_INPUT_DEPTH; depth += 1) {
    level = level.flatMap(membersOf);
    if (level.length === 0) return undefined;
    objects += level.filter((each) => isObject(each) && !Array.isArray(each)).length;
    if (objects > MAX_INPUT_OBJECTS) return tooManyObjects(objects);
  }
  return TOO_DEEP;
}

function tooManyObjects(asked: number): PassedLimit {
  const [found, most] = [asked, MAX_INPUT_OBJECTS].map((count) => count.toLocaleString('en-US'));
  const message = `The variables hold ${found} objects or more; at most ${most} are allowed. Give the values of one field as a list: speaker: ["speaker/ajmal-omar", …].`;
  return { limit: 'maxInputObjects', most: MAX_INPUT_OBJECTS, asked, message };
}

function membersOf(value: unknown): readonly unknown[] {
  return isObject(value) ? Object.values(value) : [];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
