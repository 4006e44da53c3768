import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale, sourceHash } from './bundle.ts'

let root = ''
const bundle = { folder: 'ui', sources: ['ui'] }
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clearlane-bundle-'))
  for (const folder of ['ui/src', 'ui/dist', 'ui/node_modules/x'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeFileSync(join(root, 'ui/src/main.tsx'), 'one')
})
afterEach(() => rmSync(root, { recursive: true }))

test('a bundle is stale until it is stamped, and again when a source, a name or the lockfile changes', () => {
  const first = sourceHash(root, bundle)
  expect(isStale(root, bundle, first)).toBe(true)
  writeFileSync(join(root, 'ui/dist/.stamp'), first)
  expect(isStale(root, bundle, first)).toBe(false)
  writeFileSync(join(root, 'ui/src/main.tsx'), 'two')
  const second = sourceHash(root, bundle)
  expect(isStale(root, bundle, second)).toBe(true)
  writeFileSync(join(root, 'package-lock.json'), '{"a":1}')
  expect(sourceHash(root, bundle)).not.toBe(second)
})

test('what is built or installed does not count, nor do tests', () => {
  const before = sourceHash(root, bundle)
  for (const path of ['ui/dist/main.css', 'ui/node_modules/x/index.ts', 'ui/src/a.test.ts']) {
    writeFileSync(join(root, path), 'x')
  }
  expect(sourceHash(root, bundle)).toBe(before)
})
