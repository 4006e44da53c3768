import { expect, test } from 'vitest'
import { arrows } from './arrows.ts'
import { deadFiles } from './dead.ts'
import { faultDocs, faultPage } from './faults.ts'
import { lockfile, names, npmScripts, readmes, strayTypes, versions } from './places.ts'
import { taxExamples } from './tax-examples.ts'
import { sizes } from './sizes.ts'
import { memoryTree } from './tree.ts'
import { words } from './words.ts'
import { WORKSPACES } from './workspaces.ts'

const manifest = (dependencies = {}) => JSON.stringify({ exports: { '.': './src/index.ts' }, dependencies })

function arrowsOf(path: string, text: string): string[] {
  const files = new Map(
    WORKSPACES.map(({ folder }) => [`${folder}/package.json`, manifest({ typebox: '1' })]),
  )
  files.set(path, text)
  return arrows(memoryTree(Object.fromEntries(files))).map(({ message }) => message)
}

test('an arrow that the table does not have is found, in every way of importing', () => {
  expect(arrowsOf('domain/src/a.ts', `import { ok } from '@clearlane/lane'`)).toHaveLength(1)
  expect(arrowsOf('device-daemon/src/a.ts', `import type { A } from '@clearlane/domain'`)).toHaveLength(1)
  expect(arrowsOf('kiosk-app/lane/src/a.ts', `export * from '@clearlane/device-daemon'`)).toHaveLength(1)
  expect(arrowsOf('kiosk-app/lane/src/a.ts', `await import('@clearlane/simulator')`)).toHaveLength(1)
  expect(arrowsOf('kiosk-app/lane/src/a.ts', `import '../../../domain/src/money.ts'`)).toHaveLength(1)
  expect(arrowsOf('kiosk-app/lane/src/a.ts', `import { ok } from '@clearlane/domain'`)).toEqual([])
})

test('twins serve only the tests of the daemon, the simulator only an import() of the command', () => {
  const twins = `import { scale } from '@clearlane/twins'`
  expect(arrowsOf('device-daemon/src/a.test.ts', twins)).toEqual([])
  expect(arrowsOf('device-daemon/src/a.ts', twins)).toHaveLength(1)
  expect(arrowsOf('cli/src/a.ts', `const s = await import('@clearlane/simulator')`)).toEqual([])
  expect(arrowsOf('cli/src/a.ts', `import type { S } from '@clearlane/simulator'`)).toEqual([])
  expect(arrowsOf('cli/src/a.ts', `import { s } from '@clearlane/simulator'`)).toHaveLength(1)
})

test('the screen has no Node, and nobody has an undeclared package', () => {
  expect(arrowsOf('kiosk-app/ui/src/a.tsx', `import { join } from 'node:path'`)).toHaveLength(1)
  expect(arrowsOf('kiosk-app/ui/src/a.test.tsx', `import { join } from 'node:path'`)).toEqual([])
  expect(arrowsOf('kiosk-app/lane/src/a.ts', `import 'typebox/value'\nimport 'left-pad'`)).toHaveLength(1)
})

test('a file of 401 lines and a function of 71 lines are too long', () => {
  const long = (lines: number) => `export function a() {\n${'  b()\n'.repeat(lines - 2)}}\n`
  const found = (text: string) => sizes(memoryTree({ 'domain/src/a.ts': text })).map(({ line }) => line)
  expect(found(long(70))).toEqual([])
  expect(found(`\n${long(71)}`)).toEqual([2])
  expect(found('a()\n'.repeat(400))).toEqual([])
  expect(found('a()\n'.repeat(401))).toEqual([1])
  expect(found(`describe('x', () => {\n${'  test()\n'.repeat(100)}})\n`)).toEqual([])
})

test('marks of unfinished work and places outside the repository are found with their line', () => {
  const mark = 'skip'
  const files = {
    'domain/src/a.ts': `export const a = 1\n// ${'TO' + 'DO'} later\n`,
    'domain/src/a.test.ts': `test.${mark}('a', () => {})\n`,
    'README.md': `see ${'../' + 'shared'}/design\n`,
    'domain/src/b.ts': `import { shared } from '../shared-rules/b.ts'\n`,
  }
  const found = words(memoryTree(files)).map(({ path, line }) => `${path}:${line}`)
  expect(found).toEqual(['README.md:1', 'domain/src/a.test.ts:1', 'domain/src/a.ts:2'])
})

test('a file that nothing names is dead; entries, tests, workers, pages and exports are not', () => {
  const files = {
    'domain/package.json': manifest(),
    'domain/src/index.ts': `export * from './a.ts'`,
    'domain/src/a.ts': '',
    'domain/src/forgotten.ts': '',
    'kiosk-app/lane/src/main.ts': `new Worker(new URL('./hash-worker.ts', import.meta.url))`,
    'kiosk-app/lane/src/hash-worker.ts': '',
    'kiosk-app/ui/index.html': '<script type="module" src="/src/boot.tsx"></script>',
    'kiosk-app/ui/src/boot.tsx': '',
    'domain/src/a.test.ts': '',
  }
  expect(deadFiles(memoryTree(files)).map(({ path }) => path)).toEqual(['domain/src/forgotten.ts'])
})

test('names are kebab-case, packages have a README, the lockfile names no registry', () => {
  const files = {
    'domain/src/priceBook.ts': '',
    'domain/src/price-book.test.ts': '',
    'domain/README.md': '',
    'package-lock.json': '{\n"resolved": "domain",\n"resolved": "https://example.test/a.tgz"\n}',
  }
  const tree = memoryTree(files)
  expect(names(tree).map(({ path }) => path)).toEqual(['domain/src/priceBook.ts'])
  expect(readmes(tree)).toHaveLength(WORKSPACES.length - 1)
  expect(strayTypes(memoryTree({ 'cli/src/a.d.ts': '', 'cli/src/a.ts': '' }))).toHaveLength(1)
  expect(lockfile(tree).map(({ line }) => line)).toEqual([3])
})

test('an npm script without its file is found', () => {
  const scripts = '{\n"a": "node scripts/launcher.mjs start",\n"b": "node scripts/launcher.mjs gone --x"\n}'
  const tree = memoryTree({ 'package.json': scripts, 'scripts/start.ts': '' })
  expect(npmScripts(tree)).toEqual([
    { path: 'package.json', line: 3, message: 'scripts/gone.ts is missing.' },
  ])
})

test('a version with a range is found', () => {
  const tree = memoryTree({
    'cli/package.json': '{"dependencies":{\n"commander": "^15.1.0",\n"a": "1.0.0"}}',
  })
  expect(versions(tree).map(({ line }) => line)).toEqual([2])
})

test('the page of faults has exactly the rows of the catalogue, with their words', () => {
  const catalogue = {
    'link-lost': { shopper: null, attendant: 'Check its cable.', technician: 'Silent line.' },
    'paper-out': { shopper: 'No paper.', attendant: 'New roll.', technician: 'Sensor.' },
  }
  const page = (rows: string) => memoryTree({ 'docs/faults.md': `| code |\n|---|\n${rows}` })
  const whole =
    '| `link-lost` | - | Check its cable. | Silent line. |\n| `paper-out` | No paper. | New roll. | Sensor. |\n'
  expect(faultDocs(page(whole), catalogue)).toEqual([])
  const messages = faultDocs(page('| `link-lost` | | Check. | Silent line. |\n| `gone` | |\n'), catalogue)
  expect(messages.map(({ message }) => message)).toEqual([
    'The row of link-lost does not say "Check its cable.".',
    'paper-out has no row. Run `npm run fault-docs`.',
    'No fault has the code gone.',
  ])
  expect(faultDocs(memoryTree({}), catalogue)).toHaveLength(1)
  expect(faultDocs(memoryTree({ 'docs/faults.md': faultPage(catalogue) }), catalogue)).toEqual([])
})

test('the page of tax examples says what its generator says, however it is set out', () => {
  const page = (text: string) => memoryTree({ 'docs/tax-examples.md': text })
  const wanted = '# Taxes\n\n| a | b |\n| --- | --- |\n| 1.00 | 2 |\n'
  expect(taxExamples(page('# Taxes\n\n| a    | b   |\n| ---- | --- |\n| 1.00 | 2   |\n'), wanted)).toEqual([])
  const found = (text: string) => taxExamples(page(text), wanted).map(({ line }) => line)
  expect(found(wanted.replace('1.00', '1.01'))).toEqual([5])
  expect(found(`${wanted}more\n`)).toEqual([6])
  expect(found('# Taxes\n')).toEqual([2])
  expect(taxExamples(memoryTree({}), wanted)).toMatchObject([{ line: 1 }])
})
