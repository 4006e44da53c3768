import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

function help(script: string, ...words: string[]) {
  const path = fileURLToPath(new URL(`../${script}.ts`, import.meta.url))
  return spawnSync(process.execPath, [path, ...words], { encoding: 'utf8' })
}

test.each([
  ['ai-table', 'npm run gs1-table -- '],
  ['demo-products', 'npm run demo-products -- '],
  ['new-driver', 'npm run new-driver -- '],
  ['test', 'npm test -- '],
])(
  'the script %s says on standard output how it is called',
  (script, call) => {
    const { status, stdout, stderr } = help(script, '--help')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(call)
    expect(help(script, '-h').stdout).toBe(stdout)
  },
  20_000,
)

test('the help of the tests names the option, every stage, and the one that only runs when it is asked for', () => {
  const { stdout } = help('test', '--help')
  expect(stdout).toContain('--only')
  expect(stdout).toMatch(/^ {2}eslint$/m)
  expect(stdout).toMatch(/^ {2}kills-full +only when it is named$/m)
}, 20_000)

test('an option of the tests that is none points to the help', () => {
  const { status, stderr } = help('test', '--foo')
  expect(stderr).toBe("Unknown option '--foo'. `npm test -- --help` lists the options.\n")
  expect(status).toBe(1)
}, 20_000)
