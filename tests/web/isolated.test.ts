import { expect, it } from 'vitest';
import { isolated } from '../../src/web/isolated.ts';

it.each(['Ajmal Omar', 'Élodie Ångström 3', '王小港', 'สมหมาย', 'Владимир', '45%', ''])(
  '%j runs from the left and stands as it is',
  (name) => {
    expect(isolated(name)).toBe(name);
  },
);

it.each(['سليم الناصر', 'דוד', 'Omar عمر', 'ﷲ', '𞤀𞤣', 'ܐ', 'exe.\u202egnp', 'a\u200fb', 'a\u2067b'])(
  '%j could run from the right and is kept apart from what stands beside it',
  (name) => {
    expect(isolated(name)).toBe(`\u2068${name}\u2069`);
  },
);
