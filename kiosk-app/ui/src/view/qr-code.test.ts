import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrCode } from './qr-code.ts'

const QUIET_ZONE = 4
/** Side of the smaller of the two codes in screens.css, and the least side of a module, in millimetres. */
const CODE_MM = 56
const MODULE_MM_MIN = 0.5
/** Longest address that the lane takes, and what it puts behind it for one receipt. */
const ADDRESS_CHARS_MAX = 200
const RECEIPT_PATH_CHARS = '/r/'.length + 32

/** The modules that the path blackens, read back from its strokes. */
function painted(path: string, modules: number): readonly boolean[][] {
  const rows = Array.from({ length: modules }, () => Array.from({ length: modules }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(width))
  }
  return rows
}

test('every module of the code is painted, and nothing else', () => {
  fc.assert(
    fc.property(fc.webUrl(), (text) => {
      const { path, modules } = qrCode(text)
      expect(painted(path, modules)).toEqual(encode(text, { ecc: 'M', border: QUIET_ZONE }).data)
    }),
    { numRuns: 20 },
  )
})

test('four modules on every side stay white', () => {
  const { path, modules } = qrCode('http://127.0.0.1:8462/r/7c9e6679a4f34c0e8d2b1f5a3e6c9d01')
  const rows = painted(path, modules)
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [x, y] : [])))
  expect(Math.min(...dark)).toBe(QUIET_ZONE)
  expect(Math.max(...dark)).toBe(modules - QUIET_ZONE - 1)
})

test('modules stay large enough for a camera also with the longest address that a lane may have', () => {
  const longest = 'https://'.padEnd(ADDRESS_CHARS_MAX + RECEIPT_PATH_CHARS, 'a')
  expect(CODE_MM / qrCode(longest).modules).toBeGreaterThanOrEqual(MODULE_MM_MIN)
})
