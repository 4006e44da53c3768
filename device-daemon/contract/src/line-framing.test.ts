import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineDecoder, encodeLine } from './line-framing.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('messages survive any cut of the stream', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat({ max: 40 })), (messages, cuts) => {
      const stream = messages.flatMap((message) => [...encodeLine(message)])
      const decoder = createLineDecoder()
      const lines: string[] = []
      let from = 0
      for (const cut of [...cuts, stream.length]) {
        for (const line of decoder.push(Uint8Array.from(stream.slice(from, from + cut))))
          if (line.ok) lines.push(line.value)
        from += cut
      }
      expect(lines).toEqual(messages.map((message) => JSON.stringify(message)))
    }),
  )
})

test('any bytes give lines or named errors and never throw', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 60 })), (pieces) => {
      const decoder = createLineDecoder(20)
      for (const piece of pieces)
        for (const line of decoder.push(piece))
          if (line.ok) expect(bytes(line.value).length).toBeLessThanOrEqual(20)
          else expect(['line-too-long', 'line-not-utf8']).toContain(line.error)
    }),
  )
})

test('a line at the limit passes, one byte more is refused once and the next line is read again', () => {
  const decoder = createLineDecoder(4)
  expect(decoder.push(bytes('1234\n12345'))).toEqual([{ ok: true, value: '1234' }])
  expect(decoder.push(bytes('678\n9\n'))).toEqual([
    { ok: false, error: 'line-too-long' },
    { ok: true, value: '9' },
  ])
})

test('empty lines are skipped and bad UTF-8 is named', () => {
  const decoder = createLineDecoder()
  expect(decoder.push(Uint8Array.of(10, 10, 0xff, 10))).toEqual([{ ok: false, error: 'line-not-utf8' }])
})
