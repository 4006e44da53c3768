import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import {
  bannedGlobals,
  bannedImports,
  bannedProperties,
  bannedSyntax,
  bannedSyntaxEverywhere,
  literalTexts,
} from './bans.ts'
import { noIgnoredResult } from './no-ignored-result.ts'

const plugin = { meta: { name: 'clearlane' }, rules: { 'no-ignored-result': noIgnoredResult } }
// Widened: the rule types of typescript-eslint and of ESLint differ under exactOptionalPropertyTypes.
const clearlane: { meta: { name: string } } = plugin

const everywhere = ['**/*.ts', '**/*.tsx']
const mayTouchTheMachine = [
  '**/main.{ts,tsx}',
  '**/adapters/**',
  '**/*-adapter.{ts,tsx}',
  '**/*.test.{ts,tsx}',
  '**/vite.config.ts',
  'vitest.config.ts',
  'scripts/**',
  'cli/**',
  'kiosk-app/e2e/**',
]

export const config = defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', '.tsc/', '.data/', 'coverage/']),
  js.configs.recommended,
  {
    files: everywhere,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.lint.json', tsconfigRootDir: process.cwd() } },
    plugins: { clearlane },
    rules: {
      'clearlane/no-ignored-result': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...bannedSyntaxEverywhere],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // `[...text]` is by code point, which is what we want wherever a string is taken apart.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      // A leading underscore says that a parameter is there for its place only, as tsc reads it too.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A fifth of the time of linting, for nothing: enums do not compile here, and `#private` makes a class nominal.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An async function without await is the plain way to satisfy a port that returns a promise.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: everywhere,
    ignores: mayTouchTheMachine,
    rules: {
      'no-restricted-globals': ['error', ...bannedGlobals],
      'no-restricted-properties': ['error', ...bannedProperties],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      '@typescript-eslint/no-restricted-imports': ['error', bannedImports],
    },
  },
  {
    // Gallery and chart are read by those who make the screens.
    files: ['kiosk-app/ui/src/**/*.tsx'],
    ignores: ['kiosk-app/ui/src/gallery/**', 'kiosk-app/ui/src/chart/**'],
    rules: { 'no-restricted-syntax': ['error', ...bannedSyntax, ...literalTexts] },
  },
  {
    // The matchers of vitest (expect.objectContaining and the like) are typed `any`.
    files: ['**/*.test.ts', '**/*.test.tsx'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/vite.config.ts', 'vitest.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    // Node 12 must still be able to read it far enough to say that it is too old.
    files: ['scripts/launcher.mjs'],
    languageOptions: { ecmaVersion: 2020 }, // for import.meta; the rest of 2020 is newer than Node 12
    rules: {
      'no-restricted-syntax': ['error', "LogicalExpression[operator='??']", 'ChainExpression'],
    },
  },
)
