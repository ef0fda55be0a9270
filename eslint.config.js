import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import * as regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};
const noBarrel = { selector: 'ExportAllDeclaration', message: 'Import from the file that defines it: barrels hide what depends on what.' };
const noHungarian = { selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', message: 'Name the thing itself, without an I.' };
const noManager = {
  selector: 'ClassDeclaration[id.name=/Manager$/]',
  message: 'Say what the class does; "manager" is an office of the board.',
};

const pureRooms = ['domain', 'questions', 'documents', 'cards', 'usecases'].map((room) => `src/${room}/**`);
const world = ['Date', 'performance', 'process', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'crypto', 'globalThis', 'require'];
const fromOutside = 'A pure room is handed the time, the world and chance as arguments.';

export default defineConfig(
  { ignores: ['node_modules/', 'build/', 'coverage/', '.demo/', 'devTools/', 'screenshots/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false }],
      // There is no `this` in functions and plain objects, so nothing is lost by passing one of their functions on.
      '@typescript-eslint/unbound-method': 'off',
      // A function of a port is async so that what it throws arrives as a rejection, whether or not it waits for anything.
      '@typescript-eslint/require-await': 'off',
      // A caller that names the type it expects of a stored or received value is the usual reason for a lone type parameter.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-restricted-syntax': ['error', noDefaultExport, noBarrel, noHungarian, noManager],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', 250],
      'no-console': 'error',
      // Taking invisible characters out of what people type means naming them.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
    },
  },
  {
    files: ['src/**'],
    rules: { 'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: pureRooms,
    rules: {
      'no-restricted-globals': ['error', ...world.map((name) => ({ name, message: fromOutside }))],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: fromOutside },
        { object: 'Temporal', property: 'Now', message: fromOutside },
      ],
      'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: fromOutside }] }],
    },
  },
  {
    // What people type is matched in the service itself; documents are read in a process of their own, with a deadline.
    files: ['domain', 'questions', 'cards', 'usecases', 'teams', 'http'].map((room) => `src/${room}/**`),
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': 'error' },
  },
  {
    files: ['tests/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...['it', 'test', 'describe'].flatMap((object) =>
          ['only', 'skip', 'todo'].map((property) => ({ object, property, message: 'Every test runs, every time.' })),
        ),
      ],
    },
  },
  {
    files: [
      'src/main.ts',
      'src/cli.ts',
      'src/package.ts',
      'src/run.js',
      'src/demo/**',
      'src/terminal/**',
      'manifest/*.ts',
      'tests/bench/**',
      '.ci/*.js',
    ],
    rules: { 'no-console': 'off' },
  },
  // The Bot Framework SDK prints on its own: this is where it is made not to.
  { files: ['src/teams/quiet-console.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { Buffer: 'readonly', console: 'readonly', performance: 'readonly', process: 'readonly' } },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
