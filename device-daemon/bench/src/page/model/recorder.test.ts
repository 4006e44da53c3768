import { expect, test } from 'vitest'
import { Value } from 'typebox/value'
import { Scenario, type Act } from '../../acts.ts'
import { fileNameOf, joined, NOTHING_RECORDED, recorded, scenarioOf, STEPS_MAX } from './recorder.ts'

const lift: Act = { act: 'lift' }
const place: Act = { act: 'place', grams: 735 }

test('each act keeps the pause since the one before, the first has none', () => {
  const recording = recorded(recorded(NOTHING_RECORDED, place, 5000.4), lift, 6250)
  expect(recording.steps).toEqual([
    { afterMs: 0, do: place },
    { afterMs: 1250, do: lift },
  ])
})

test('after a basket the pause counts from the last product of it', () => {
  const basket = [
    { afterMs: 0, do: lift },
    { afterMs: 800, do: lift },
  ]
  const recording = recorded(joined(NOTHING_RECORDED, basket, 1000), place, 2300)
  expect(recording.steps.at(-1)).toEqual({ afterMs: 500, do: place })
})

test('an act within a playing basket waits no negative time', () => {
  const basket = [
    { afterMs: 0, do: lift },
    { afterMs: 800, do: lift },
  ]
  expect(recorded(joined(NOTHING_RECORDED, basket, 1000), place, 1100).steps.at(-1)?.afterMs).toBe(0)
})

test('whatever was recorded, the file is one that the server takes', () => {
  let recording = NOTHING_RECORDED
  for (let at = 0; at < STEPS_MAX + 20; at++) recording = recorded(recording, place, at * 700_000)
  const scenario = scenarioOf(recording, 'x'.repeat(200))
  expect(scenario?.steps).toHaveLength(STEPS_MAX)
  expect(Value.Check(Scenario, scenario)).toBe(true)
})

test('nothing recorded is no scenario, and a scenario without a name gets one', () => {
  expect(scenarioOf(NOTHING_RECORDED, 'x')).toBeNull()
  expect(scenarioOf(recorded(NOTHING_RECORDED, lift, 0), '  ')?.name).toBe('Recorded on the bench')
})

test.each([
  [1, 0, '1 act in 0 seconds'],
  [2, 1000, '2 acts in 1 second'],
  [3, 1000, '3 acts in 2 seconds'],
])('%i acts with %i ms between them are told as "%s"', (acts, pauseMs, words) => {
  const steps = Array.from({ length: acts }, (_, index) => ({ afterMs: index === 0 ? 0 : pauseMs, do: lift }))
  expect(scenarioOf({ steps, lastMs: 0 }, 'x')?.about).toBe(`${words}, recorded on the bench page.`)
})

test.each([
  ['Äpfel & Birnen / 2', 'a-pfel-birnen-2.json'],
  ['…', 'scenario.json'],
])('the file of "%s" is %s', (name, file) => {
  expect(fileNameOf(name)).toBe(file)
})
