import { memoryPipe, seededRandom, virtualClock } from '@clearlane/device-contract/ports'
import { expect, test } from 'vitest'
import { createPlatformTwin } from './platform-twin.ts'

/** A host that types commands and reads lines. */
function host() {
  const clock = virtualClock()
  const twin = createPlatformTwin(clock, seededRandom(1), { noiseG: 0 })
  const [near, far] = memoryPipe(clock)
  twin.attach(far)
  let heard = ''
  near.onBytes((bytes) => {
    heard += String.fromCharCode(...bytes)
  })
  const ask = async (command: string, waitMs = 10) => {
    heard = ''
    near.write(Uint8Array.from(`${command}\r\n`, (character) => character.charCodeAt(0)))
    await clock.advance(waitMs)
    const lines = heard.split('\r\n')
    expect(lines.pop()).toBe('')
    return lines
  }
  return { clock, twin, ask }
}

test('it says what it is, and gives its serial number on a reset', async () => {
  const { ask } = host()
  expect(await ask('I4')).toEqual(['I4 A "B512008931"'])
  expect(await ask('@')).toEqual(['I4 A "B512008931"'])
  expect((await ask('I0')).at(-1)).toBe('I0 A 1 "TAC"')
  expect(await ask('I2')).toEqual(['I2 A "Bagging platform 30.000 kg"'])
})

test('a stable weight is waited for, an immediate one is dynamic while it swings', async () => {
  const { clock, twin, ask } = host()
  twin.place('milk', 1_030)
  await clock.advance(100)
  expect((await ask('SI')).join()).toMatch(/^S D {6,8}\d{3,4} g$/)
  expect(await ask('S')).toEqual([])
  await clock.advance(1_000)
  expect(await ask('SI')).toEqual(['S S       1030 g'])
  expect(await ask('S')).toEqual(['S S       1030 g'])
})

test('values are repeated until another weight is asked for or it is reset', async () => {
  const { ask } = host()
  expect((await ask('SIR', 950)).length).toBe(10)
  expect(await ask('SI')).toEqual(['S S          0 g'])
  expect(await ask('I4', 500)).toEqual(['I4 A "B512008931"'])
})

test('a platform that never rests answers I', async () => {
  const { clock, twin, ask } = host()
  twin.lean(3_000)
  await clock.advance(100)
  expect(await ask('S', 4_000)).toEqual(['S I'])
  expect(await ask('Z', 4_000)).toEqual(['Z I'])
})

test('overload, underload and zero have their signs', async () => {
  const { clock, twin, ask } = host()
  twin.place('crate', 31_000)
  await clock.advance(1_000)
  expect(await ask('SI')).toEqual(['S +'])
  expect(await ask('Z')).toEqual(['Z +'])
  twin.clear()
  twin.drift(-700)
  await clock.advance(1_000)
  expect(await ask('SI')).toEqual(['S -'])
  expect(await ask('Z')).toEqual(['Z -'])
  twin.drift(200)
  await clock.advance(1_000)
  expect(await ask('Z', 2_000)).toEqual(['Z A'])
  expect(await ask('S')).toEqual(['S S          0 g'])
})

test('a tare is taken off until it is cleared', async () => {
  const { clock, twin, ask } = host()
  twin.place('box', 500)
  await clock.advance(1_000)
  expect(await ask('T')).toEqual(['T S        500 g'])
  expect(await ask('S')).toEqual(['S S          0 g'])
  expect(twin.state.get()).toMatchObject({ tareG: 500, shownG: 500 })
  expect(await ask('TAC')).toEqual(['TAC A'])
  expect(await ask('S')).toEqual(['S S        500 g'])
})

test('what it does not know is a syntax error, small letters too', async () => {
  const { ask } = host()
  expect(await ask('XYZ')).toEqual(['ES'])
  expect(await ask('si')).toEqual(['ES'])
  expect(await ask('toString')).toEqual(['ES'])
})
