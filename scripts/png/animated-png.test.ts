import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePng, type Picture } from '../../kiosk-app/e2e/src/gallery/png.ts'
import { type Frame, encodeAnimatedPng } from './animated-png.ts'
import { chunk, SIGNATURE } from './chunk.ts'

/** Plays an animation as a browser does: each picture over what was there. */
function played(bytes: Uint8Array): readonly Frame[] {
  const png = Buffer.from(bytes)
  const frames: Frame[] = []
  let area = { left: 0, top: 0, width: 0, height: 0, ms: 0 }
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8)
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    if (type === 'fcTL') {
      const [width = 0, height = 0, left = 0, top = 0] = [4, 8, 12, 16].map((from) => data.readUInt32BE(from))
      area = { left, top, width, height, ms: data.readUInt16BE(20) }
    }
    if (type !== 'IDAT' && type !== 'fdAT') continue
    const part = decodePng(alone(area.width, area.height, type === 'IDAT' ? data : data.subarray(4)))
    frames.push({ picture: over(frames.at(-1)?.picture ?? part, part, area.left, area.top), ms: area.ms })
  }
  return frames
}

function alone(width: number, height: number, data: Uint8Array): Uint8Array {
  const header = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, 2, 0, 0, 0])
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data)])
}

function over(ground: Picture, part: Picture, left: number, top: number): Picture {
  const dots = Uint8Array.from(ground.dots)
  for (let y = 0; y < part.height; y++) {
    const row = part.dots.subarray(y * part.width * 3, (y + 1) * part.width * 3)
    dots.set(row, ((top + y) * ground.width + left) * 3)
  }
  return { ...ground, dots }
}

test('what is played is what was put in, picture by picture and for as long', () => {
  const side = fc.integer({ min: 1, max: 6 })
  const frames = fc.tuple(side, side).chain(([width, height]) =>
    fc.array(
      fc.record({
        picture: fc
          .uint8Array({ minLength: width * height * 3, maxLength: width * height * 3 })
          .map((dots): Picture => ({ width, height, dots: Uint8Array.from(dots) })),
        ms: fc.integer({ min: 1, max: 60_000 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  fc.assert(
    fc.property(frames, (some) => {
      expect(played(encodeAnimatedPng(some))).toEqual(some)
    }),
  )
})

test('a picture that is as before costs one dot', () => {
  const picture = { width: 200, height: 100, dots: Uint8Array.from({ length: 60_000 }, (_, at) => at % 251) }
  const once = encodeAnimatedPng([{ picture, ms: 100 }])
  const twice = encodeAnimatedPng([
    { picture, ms: 100 },
    { picture, ms: 100 },
  ])
  expect(twice.length - once.length).toBeLessThan(100)
})
