import { expect, test } from 'vitest'
import { playFresh, type Note } from './play-fresh.ts'

const [SCAN, PAID]: readonly [Note, Note] = [
  { hz: 1_760, atMs: 0, forMs: 70 },
  { hz: 880, atMs: 0, forMs: 90 },
]

/** A page whose sound sleeps until somebody touches it. */
function silentPage() {
  const heard: Note[] = []
  const touch = Promise.withResolvers<Note[]>()
  let nowMs = 0
  const play = playFresh(
    () => touch.promise,
    (sound, note) => sound.push(note),
    () => nowMs,
  )
  const touchAt = async (atMs: number) => {
    nowMs = atMs
    touch.resolve(heard)
    await touch.promise
  }
  return { play, touchAt, heard }
}

test('tones before the first touch are not heard all together after it', async () => {
  const { play, touchAt, heard } = silentPage()
  play([SCAN])
  play([SCAN])
  await touchAt(60_000)
  expect(heard).toEqual([])
  play([PAID])
  await touchAt(60_000)
  expect(heard).toEqual([PAID])
})

test('a sound that starts soon is heard whole and in order, and none asks for nothing', async () => {
  const { play, touchAt, heard } = silentPage()
  play([])
  play([SCAN, PAID])
  await touchAt(50)
  expect(heard).toEqual([SCAN, PAID])
})
