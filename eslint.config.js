import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Where a rule of the program does not hold: tests and scripts read the environment, print and cast. */
const AROUND = ['tests/**', 'bench/**', 'scripts/**', '*.config.{js,ts}', '.dependency-cruiser.cjs'];

/** Settings of tools, which want a default export. */
const SETTINGS = ['*.config.{js,ts}', '{src/web,docs/examples/*}/vite.config.ts', '.dependency-cruiser.cjs'];

const NAMED_EXPORTS = { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' };

/** Other programs share the machine, which makes both larger. */
const CLOCK_EXPECTED = {
  selector:
    "CallExpression[callee.name='expect'] CallExpression[callee.object.name=/^(performance|Date|process)$/][callee.property.name=/^(now|hrtime|cpuUsage)$/]",
  message: 'A test expects no time in milliseconds: compare the growth of two sizes (tests/support/growth.ts).',
};

const size = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
  'max-params': ['error', 4],
  complexity: ['error', 12],
};

const clarity = {
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'object-shorthand': 'error',
  'no-param-reassign': 'error',
  'no-control-regex': 'error',
  'no-nested-ternary': 'error',
  'no-else-return': ['error', { allowElseIf: false }],
  'no-warning-comments': ['error', { terms: ['fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'no-restricted-syntax': ['error', NAMED_EXPORTS],
};

const types = {
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  // Rows are classes for the ORM's sake; to the program they are plain data.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  '@typescript-eslint/no-misused-spread': 'off',
  // A class with decorators may have nothing but them.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/naming-convention': [
    'error',
    { selector: 'default', format: ['camelCase'], leadingUnderscore: 'allow' },
    { selector: ['variable', 'import'], format: ['camelCase', 'UPPER_CASE', 'PascalCase'], leadingUnderscore: 'allow' },
    { selector: 'function', format: ['camelCase', 'PascalCase'] },
    { selector: 'typeLike', format: ['PascalCase'] },
    // The names of columns, HTTP headers and GraphQL values are not ours to choose.
    { selector: ['property', 'objectLiteralMethod'], format: null },
  ],
};

/** What only one place of the program may do. */
const places = {
  'no-console': 'error',
  'no-restricted-properties': [
    'error',
    { object: 'process', property: 'env', message: 'The environment is read in src/server/config.ts only.' },
  ],
};

export default defineConfig(
  globalIgnores(['dist/', 'corpus/', 'schema/', 'data/']),
  { files: ['**/*.{js,mjs,cjs,ts,tsx}'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: types,
  },
  {
    files: ['**/*.{js,mjs,cjs,ts,tsx}'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { ...size, ...clarity },
  },
  { files: ['src/**'], ignores: SETTINGS, rules: places },
  { files: ['src/server/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  // Components of React take their functions out of an object of properties.
  { files: ['src/web/**/*.{ts,tsx}'], rules: { '@typescript-eslint/unbound-method': 'off' } },
  { files: SETTINGS, rules: { 'no-restricted-syntax': 'off' } },
  {
    files: AROUND.map((glob) => glob.replace(/\*\*$/, '**/*.{ts,tsx}')),
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['tests/**', 'bench/**'],
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', NAMED_EXPORTS, CLOCK_EXPECTED],
    },
  },
);
