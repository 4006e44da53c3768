import { deflateSync } from 'node:zlib'
import type { Picture } from '../../kiosk-app/e2e/src/gallery/png.ts'
import { chunk, SIGNATURE } from './chunk.ts'
import { filteredRows } from './filter-rows.ts'

export type Frame = { readonly picture: Picture; readonly ms: number }
export type Area = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const CHANNELS = 3
const [BIT_DEPTH, RGB] = [8, 2]
const FOREVER = 0

/**
 * An animated PNG (third edition of the PNG specification, section 11.3.6): one picture for each change, each with only the
 * area that changed. Browsers that know no animation show the first picture.
 */
export function encodeAnimatedPng(frames: readonly Frame[]): Uint8Array {
  const [first] = frames
  if (first === undefined) throw new Error('An animation needs a picture.')
  const { width, height } = first.picture
  const head = Buffer.concat([words(width, height), Uint8Array.of(BIT_DEPTH, RGB, 0, 0, 0)])
  let sequence = 0
  const body = frames.flatMap(({ picture, ms }, at) => {
    const before = frames[at - 1]?.picture
    const area = before === undefined ? wholeOf(picture) : changedArea(before, picture)
    const control = chunk('fcTL', frameControl(sequence++, area, ms))
    const data = deflateSync(filteredRows(cut(picture, area), area.width * CHANNELS, CHANNELS), { level: 9 })
    if (before === undefined) return [control, chunk('IDAT', data)]
    return [control, chunk('fdAT', Buffer.concat([words(sequence++), data]))]
  })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('acTL', words(frames.length, FOREVER)),
    ...body,
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  values.forEach((value, at) => bytes.writeUInt32BE(value, 4 * at))
  return bytes
}

/** Stays on the canvas as it is, and covers what was there. */
function frameControl(sequence: number, { left, top, width, height }: Area, ms: number): Buffer {
  const delay = Buffer.alloc(6)
  delay.writeUInt16BE(ms, 0)
  delay.writeUInt16BE(1000, 2)
  return Buffer.concat([words(sequence, width, height, left, top), delay])
}

const wholeOf = ({ width, height }: Picture): Area => ({ left: 0, top: 0, width, height })

/** The smallest rectangle outside of which both pictures are the same; one dot, if they are the same everywhere. */
export function changedArea(before: Picture, after: Picture): Area {
  let [left, top, right, bottom] = [after.width, after.height, -1, -1]
  for (let dot = 0; dot < after.width * after.height; dot++) {
    if (isSame(before.dots, after.dots, dot * CHANNELS)) continue
    const [x, y] = [dot % after.width, Math.floor(dot / after.width)]
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = y
  }
  if (bottom < 0) return { left: 0, top: 0, width: 1, height: 1 }
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}

function isSame(one: Uint8Array, other: Uint8Array, at: number): boolean {
  return one[at] === other[at] && one[at + 1] === other[at + 1] && one[at + 2] === other[at + 2]
}

function cut(picture: Picture, { left, top, width, height }: Area): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) => {
    const from = ((top + y) * picture.width + left) * CHANNELS
    return picture.dots.subarray(from, from + width * CHANNELS)
  })
  return Buffer.concat(rows)
}
