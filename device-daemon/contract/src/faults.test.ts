import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { FAULTS, isFaultCode } from './faults.ts'

const page = readFileSync(fileURLToPath(new URL('../../../docs/faults.md', import.meta.url)), 'utf8')

test.each(Object.entries(FAULTS))('%s has words for all three readers, on the page too', (code, texts) => {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${code}\``)) ?? ''
  for (const text of [texts.shopper ?? '-', texts.attendant, texts.technician]) {
    expect(text).not.toBe('')
    expect(row).toContain(text)
  }
})

test('the page has no fault that is not in the catalogue', () => {
  const codes = [...page.matchAll(/^\| `([a-z0-9-]+)`/gm)].map(([, code]) => code ?? '')
  expect(codes.filter((code) => !isFaultCode(code))).toEqual([])
})
