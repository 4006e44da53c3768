import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { expect, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 }) // the first lint of a package reads all of its types

const root = fileURLToPath(new URL('../..', import.meta.url))
// These texts are not what is on the disk; with CI set the parser would read the disk, once.
const parserOptions = { disallowAutomaticSingleRunInference: true }
const eslint = new ESLint({
  cwd: root,
  overrideConfig: { files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions } },
})

/** Rule ids and messages for a text that stands where `path` stands. */
async function lint(path: string, text: string): Promise<string[]> {
  const results = await eslint.lintText(text, { filePath: `${root}${path}` })
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => `${ruleId ?? ''} ${message}`),
  )
}

const source = 'domain/src/result.ts'

test('a Result that nobody looks at is an error, also behind void or await', async () => {
  const found = await lint(
    source,
    `export type Result = { readonly ok: true } | { readonly ok: false; readonly error: string }
export declare function act(): Result
export declare function later(): Promise<Result>
export async function all(): Promise<Result> {
  act()
  void act()
  await later()
  const kept = act()
  return kept.ok ? act() : kept
}
`,
  )
  expect(found.filter((line) => line.startsWith('clearlane/no-ignored-result'))).toHaveLength(3)
})

test('ambient time, randomness and I/O are errors that name the port to take', async () => {
  const found = await lint(
    source,
    `import { readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
setTimeout(() => undefined, 1)
export const all = [Date.now(), new Date(), Math.random(), new Date(0), readFileSync, randomUUID]
`,
  )
  const ports = found.filter((line) => / Take a (Clock|Random|ByteStream)| Take a .* port/.test(line))
  expect(ports).toHaveLength(6)
})

test('adapters may touch the machine', async () => {
  const text = `export const now = () => Date.now()\n`
  expect(await lint('device-daemon/contract/src/ports/adapters/system-clock.ts', text)).toEqual([])
  expect(await lint(source, text)).toHaveLength(1)
})

test('a cast, a non-null mark, any and a default export are errors', async () => {
  const found = await lint(
    source,
    `export const list: any = [1]
const numbers: number[] = []
export const first = numbers[0]!
export const text = first as unknown
export const fixed = ['a'] as const
export default first
`,
  )
  const rules = found.map((line) => line.split(' ')[0])
  expect(rules).toContain('@typescript-eslint/no-explicit-any')
  expect(rules).toContain('@typescript-eslint/no-non-null-assertion')
  expect(rules).toContain('no-restricted-syntax')
  expect(rules.filter((rule) => rule === '@typescript-eslint/consistent-type-assertions')).toHaveLength(1)
})

test('words that are written into a screen are an error, also in what is only spoken', async () => {
  const found = await lint(
    'kiosk-app/ui/src/ui/amount.tsx',
    `export function Amount({ text }: { readonly text: string }) {
  return (
    <bdi class="amount" dir="ltr" title={\`Price \${text}\`} aria-label="Price">
      Total {'of all'} {\`\${text} euros\`} {text} · 100 %
      <img src="./pictures/brand.svg" alt={'Brand'} />
    </bdi>
  )
}
`,
  )
  expect(found.filter((line) => line.includes('strings/*.json'))).toHaveLength(6)
  expect(found).toHaveLength(6)
})
