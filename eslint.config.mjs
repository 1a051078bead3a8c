import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const globalsOf = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

const nodeGlobals = globalsOf(
  'AbortController AbortSignal Buffer URL URLSearchParams clearInterval clearTimeout console fetch performance process queueMicrotask setImmediate setInterval setTimeout structuredClone',
);
const commonJsGlobals = globalsOf('__dirname exports module require');
const browserGlobals = globalsOf(
  'AbortController CSS Event EventSource FormData Intl URL URLSearchParams clearInterval clearTimeout console customElements document fetch history location localStorage matchMedia navigator requestAnimationFrame sessionStorage setInterval setTimeout window',
);

/** Members of Strapi that one folder alone may touch. They are no imports, so dependency-cruiser cannot see them. */
const strapiMember = (name, message) =>
  [
    `MemberExpression[object.name='strapi'][property.name='${name}']`,
    `MemberExpression[object.property.name='strapi'][property.name='${name}']`,
    `VariableDeclarator[init.name='strapi'] > ObjectPattern > Property[key.name='${name}']`,
    `Property[key.name='strapi'] > ObjectPattern > Property[key.name='${name}']`,
  ].map((selector) => ({ selector, message }));

const databaseWall = ['db', 'documents', 'query', 'entityService'].flatMap((name) =>
  strapiMember(name, `strapi.${name} belongs in server/src/repositories alone.`),
);
const cronWall = strapiMember('cron', 'strapi.cron belongs in server/src/bootstrap.ts alone: declare the task in jobs/.');
const pureWall = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Rules take `now` as an argument.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Rules take `now` as an argument.' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Rules take ids and chance as arguments.',
  },
];
const walls = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules.flat()] });

const everywhere = {
  'array-callback-return': 'error',
  curly: ['error', 'multi-line'],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-params': ['error', { max: 3 }],
  'no-console': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-debugger': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-else-return': 'error',
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-implied-eval': 'error',
  'no-param-reassign': 'error',
  'no-self-compare': 'error',
  'no-unneeded-ternary': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': ['error', { destructuring: 'all' }],
};

const unused = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true, caughtErrors: 'all' };

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 }],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-array-delete': 'error',
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/no-duplicate-type-constituents': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-for-in-array': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unsafe-unary-minus': 'error',
  '@typescript-eslint/no-unused-expressions': 'error',
  '@typescript-eslint/no-unused-vars': ['error', unused],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default tseslint.config(
  {
    ignores: ['**/node_modules/', '.cache/', 'coverage/', 'dist/', 'example/.strapi/', 'example/.tmp/', 'example/build/', 'tests/.output/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{js,mjs,cjs,ts,tsx}'], rules: everywhere },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parser: tseslint.parser,
      // The folder that lint runs in: the walls' own test lints a house of its own with this configuration.
      parserOptions: { projectService: true, tsconfigRootDir: process.cwd() },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: typed,
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { ecmaVersion: 2023, sourceType: 'module', globals: nodeGlobals },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', unused] },
  },
  {
    files: ['**/*.cjs', 'bin/**/*.js', 'example/**/*.js', 'jest.config.js', 'strapi-server.js', 'tests/helpers/*.js', 'bench/**/*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { ...nodeGlobals, ...commonJsGlobals } },
  },
  // Strapi's own global, in the app that the plugin is measured against.
  { files: ['bench/peers/**/*.js'], languageOptions: { globals: { strapi: 'readonly' } } },
  { files: ['simulator/phone/**/*.js'], languageOptions: { globals: browserGlobals } },
  {
    files: ['admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['contracts/**/*.ts', 'admin/**/*.{ts,tsx}'], rules: walls(databaseWall, cronWall) },
  { files: ['domain/**/*.ts'], rules: walls(databaseWall, cronWall, pureWall) },
  { files: ['server/**/*.ts'], rules: walls(databaseWall, cronWall) },
  {
    files: ['server/src/repositories/**/*.ts'],
    rules: {
      ...walls(cronWall),
      // knex's builders are promises too: `where((nested) => nested.where(…))` is no mistake.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  { files: ['server/src/bootstrap.ts'], rules: walls(databaseWall) },
  // Commands speak to a person.
  { files: ['bin/**', 'scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  // A row of a table of cases may be long.
  { files: ['tests/**/*.test.{ts,tsx}'], rules: { 'max-params': 'off' } },
  { files: ['tests/helpers/*.js'], rules: { 'no-console': 'off' } },
);
