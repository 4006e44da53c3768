import { expect, test } from 'vitest'
import { galleryOptions } from './options.ts'

test('a port is taken, and there is one without', () => {
  expect(galleryOptions(['--port', '8600'])).toMatchObject({ value: { port: 8600, help: false } })
  expect(galleryOptions([])).toMatchObject({ value: { port: 8463 } })
  expect(galleryOptions(['-h'])).toMatchObject({ value: { help: true } })
})

test.each([
  [['--foo'], /^Unknown option '--foo'\. `npm run gallery -- --help` names/],
  [['--port'], /^Option '--port <value>' argument missing\. `npm run/],
  [['--port', 'eighty'], /^--port eighty is no port\. Give a number/],
  [['--port', '70000'], /is no port/],
  [['x'], /^Unexpected argument 'x'\./],
])('%j is refused with a sentence', (args, sentence) => {
  expect(galleryOptions(args)).toMatchObject({ ok: false, error: expect.stringMatching(sentence) })
})
