import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hexBytes } from '../../../testing/fixtures.ts'
import fixtures from '../escpos.fixtures.json' with { type: 'json' }
import { createAnswerParser } from './answers.ts'

const parse = (hex: string) => createAnswerParser().push(hexBytes(hex))

const KNOWN = fixtures.frames

describe('answers of the printer', () => {
  test.each(KNOWN)('$name', ({ hex, means }) => {
    expect(parse(hex)).toEqual([means])
  })

  test('are put together however they are cut, with flow control between any two bytes', () => {
    const frames = KNOWN.map(({ hex }) => [...hexBytes(hex)])
    fc.assert(
      fc.property(
        fc.shuffledSubarray(frames.map((_, at) => at)),
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        (order, noise) => {
          const parser = createAnswerParser()
          const heard = order
            .flatMap((at) => frames[at] ?? [])
            .flatMap((byte) => {
              const flow = noise.next().value
              if (flow === 0) parser.push(Uint8Array.of(0x13, 0x11))
              return parser.push(Uint8Array.of(byte))
            })
          expect(heard).toEqual(order.map((at) => KNOWN[at]?.means))
        },
      ),
    )
  })

  test.each([
    ['80', ['noise']],
    ['10 80', ['noise', 'noise']],
    ['10 00 12', ['noise', 'paper', 'live']],
    ['37 55', ['noise', 'noise']],
    ['37 22 07', ['noise', 'paper', 'paper']],
    ['37 22 30303041 12', ['noise', 'paper', 'noise', 'noise', 'noise', 'paper', 'live']],
    ['37 23 80', ['noise', 'paper', 'noise']],
    ['5f 12', ['noise', 'live']],
  ])('%s is resolved byte by byte', (hex, kinds) => {
    expect(parse(hex).map(({ kind }) => kind)).toEqual(kinds)
  })

  test.each(['', '10', '100000', '37', '3722', '372230303041', '3723', '5f', '5f41'])(
    '%j waits for more',
    (hex) => {
      expect(parse(hex)).toEqual([])
    },
  )

  test('a frame that never ends is given up', () => {
    expect(parse(`3723${'40'.repeat(20)}`)[0]).toEqual({ kind: 'noise', byte: 0x37 })
    expect(parse(`5f${'41'.repeat(100)}`)[0]).toEqual({ kind: 'noise', byte: 0x5f })
  })

  test('noise never throws and never holds back a later answer for long', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const parser = createAnswerParser()
        parser.push(noise)
        const after = Uint8Array.from([...new Array<number>(90).fill(0x80), ...hexBytes('37 22 41414141 00')])
        expect(parser.push(after).at(-1)).toEqual({ kind: 'confirmed', id: 'AAAA' })
      }),
    )
  })
})
