import { createServer } from 'node:http'
import { seededRandom } from '@clearlane/device-contract/ports'
import { afterEach, expect, test } from 'vitest'
import { piecesOfLane } from './pieces-of-lane.ts'

const NUTELLA = { name: { und: 'Nutella' }, blocked: false }
const ADDRESS = '/api/products/gtin:03017620422003'
const endings: (() => void)[] = []

afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** Something that answers for Nutella as a lane does. */
async function laneWith(body: string) {
  const lane = createServer((request, response) => {
    response.statusCode = request.url === ADDRESS ? 200 : 404
    response.end(request.url === ADDRESS ? body : '{}')
  })
  await new Promise<void>((resolve) => lane.listen(0, '127.0.0.1', resolve))
  endings.push(() => void lane.close())
  const address = lane.address()
  return piecesOfLane(
    `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`,
    seededRandom(1),
  )
}

const answer = (item: object) => JSON.stringify({ ...NUTELLA, ...item })

test('a piece weighs about what the catalogue says, each a little else', async () => {
  const pieceOf = await laneWith(answer({ grossMass: { meanMg: 424_000, deviationMg: 4_000 } }))
  const pieces = await Promise.all(Array.from({ length: 20 }, () => pieceOf('3017620422003')))
  const grams = pieces.map((piece) => piece?.grams ?? 0)
  expect(Math.min(...grams)).toBeGreaterThan(404)
  expect(Math.max(...grams)).toBeLessThan(444)
  expect(new Set(grams).size).toBeGreaterThan(5)
})

test('the number in an element string is the same product, and one without a mass weighs 500 g', async () => {
  const pieceOf = await laneWith(answer({}))
  expect(await pieceOf('\u001d01030176204220031724')).toEqual({ name: 'Nutella', grams: 500 })
})

test.each([
  ['a code that is no number', 'CLB000001', answer({})],
  ['a product of another number', '4008400402222', answer({})],
  ['a product that may not be sold', '3017620422003', answer({ blocked: true })],
  ['an answer that is none', '3017620422003', '{}'],
  ['an answer that is no JSON', '3017620422003', '<html>'],
])('nobody holds %s', async (_name, code, body) => {
  expect(await (await laneWith(body))(code)).toBeNull()
})

test('nobody holds anything while the lane does not run', async () => {
  expect(await piecesOfLane('http://127.0.0.1:1', seededRandom(1))('3017620422003')).toBeNull()
})
