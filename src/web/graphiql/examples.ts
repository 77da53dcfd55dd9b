import { type Example, readExample } from './read-example.ts';

const FILES = import.meta.glob<string>('../../../schema/examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every file of schema/examples, in the order of its number. */
export const EXAMPLES: readonly Example[] = Object.keys(FILES)
  .sort()
  .flatMap((path) => readExample(path, FILES[path] ?? ''));
