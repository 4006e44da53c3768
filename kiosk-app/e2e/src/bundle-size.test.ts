import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const INITIAL_JS_BYTES_MAX = 60 * 1024
const dist = join(import.meta.dirname, '../../ui/dist')
const page = join(dist, 'index.html')

const html = () => {
  if (!existsSync(page)) throw new Error('The kiosk page is not built. Run: npm run build -w @clearlane/ui')
  return readFileSync(page, 'utf8')
}

const firstScripts = () =>
  [...html().matchAll(/(?:src|href)="(\.\/assets\/[^"]+\.js)"/g)].map(([, path]) =>
    readFileSync(join(dist, path ?? '')),
  )

test('the first page of the kiosk is at most 60 KB of JavaScript, compressed', () => {
  const bytes = firstScripts().map((script) => gzipSync(script, { level: 9 }).length)
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(INITIAL_JS_BYTES_MAX)
})

test('the first page is not kept waiting by drawings that come at the end of a sale', () => {
  expect(firstScripts().join('')).toContain('drawing--scanner')
  expect(firstScripts().join('')).not.toContain('drawing--printer')
})

test('the page holds no inline script, no inline style and no address of another machine', () => {
  expect(html()).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=|https?:\/\//)
})

test('the page and the file that the lane reads name the same build', () => {
  const named = /<meta name="build" content="([0-9a-f]{16})"/.exec(html())?.[1]
  expect(JSON.parse(readFileSync(join(dist, 'build.json'), 'utf8'))).toEqual({ buildId: named })
})
