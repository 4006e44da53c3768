import { seededRandom, virtualClock } from '@clearlane/device-contract/ports'
import { createPlatformTwin } from '@clearlane/twins'
import { expect, test } from 'vitest'
import type { Act } from './acts.ts'
import { createDemoTwins } from './demo-lane.ts'
import type { Piece } from './hands.ts'
import { createPlayer } from './play.ts'

const NUTELLA: Piece = { name: 'Nutella', grams: 424 }

function bench() {
  const clock = virtualClock()
  const platform = createPlatformTwin(clock, seededRandom(1), { noiseG: 0 })
  const twins = { ...createDemoTwins(clock, seededRandom(1)), platform }
  const player = createPlayer(clock, twins, async (code) => (code === '3017620422003' ? NUTELLA : null))
  const lying = () => [...platform.state.get().items]
  const scan = (data: string): Act => ({ act: 'scan', data, symbology: ']E0' })
  return { clock, twins, player, lying, scan }
}

test('what was scanned goes into the bagging area a moment later, two of a kind apart', async () => {
  const { clock, twins, player, lying, scan } = bench()
  player.play(scan('3017620422003'))
  await clock.advance(100)
  expect(lying()).toEqual([])
  expect(player.hands.state.get().inHand).toEqual([NUTELLA])
  await clock.advance(900)
  player.play({ act: 'bag-again' })
  player.play(scan('4012345678901'))
  await clock.advance(2_000)
  expect(lying()).toEqual([
    ['1. Nutella', 424],
    ['2. Nutella', 424],
  ])
  expect(twins.platform.state.get().shownG).toBe(850)
})

test('without the switch it stays in the hand until it is put down', async () => {
  const { clock, player, lying, scan } = bench()
  player.play({ act: 'bag-by-itself', on: false })
  player.play(scan('3017620422003'))
  await clock.advance(5_000)
  expect(lying()).toEqual([])
  player.play({ act: 'bag' })
  expect(lying()).toEqual([['1. Nutella', 424]])
  player.play({ act: 'unbag', item: '1. Nutella' })
  expect(lying()).toEqual([])
})

test('what is lifted off the scale is bagged; nothing comes from an empty scale', async () => {
  const { clock, player, lying } = bench()
  player.play({ act: 'place', grams: 735 })
  await clock.advance(1_000)
  player.play({ act: 'lift' })
  player.play({ act: 'lift' })
  await clock.advance(1_000)
  expect(lying()).toEqual([['1. From the scale', 735]])
})

test('a bag, something unscanned, a leaning hand, dirt and a tare are felt', async () => {
  const { clock, twins, player, lying } = bench()
  const { platform } = twins
  player.play({ act: 'bag-thing', thing: 'own bag', grams: 150 })
  player.play({ act: 'bag-thing', thing: 'not scanned', grams: 200 })
  player.play({ act: 'drift-platform', grams: 20 })
  await clock.advance(1_000)
  expect(lying().map(([item]) => item)).toEqual(['1. own bag', '2. not scanned'])
  expect(platform.state.get()).toMatchObject({ shownG: 370, tareG: 0 })
  player.play({ act: 'tare-platform' })
  expect(platform.state.get().tareG).toBe(370)
  player.play({ act: 'lean', grams: 3_000 })
  await clock.advance(6_000)
  expect(platform.state.get().shownG).toBeNull()
  player.play({ act: 'lean', grams: 0 })
  player.play({ act: 'clear-bagging' })
  await clock.advance(1_000)
  expect(platform.state.get().shownG).toBe(20)
})
