import { expect, test } from 'vitest'
import { askedAgain } from './asked-again.ts'

/** Answers in turn, then nothing any more. */
function asking(...answers: readonly (string | null)[]) {
  const waits: number[] = []
  let asks = 0
  const answer = askedAgain(
    () => Promise.resolve(answers[asks++] ?? null),
    (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
  )
  return answer.then((got) => ({ got, asks, waits }))
}

test('an answer at once needs no second question', async () => {
  expect(await asking('tiles')).toEqual({ got: 'tiles', asks: 1, waits: [] })
})

test('it is asked for again, each time after a longer wait', async () => {
  expect(await asking(null, null, null, 'tiles')).toEqual({ got: 'tiles', asks: 4, waits: [100, 200, 400] })
})

test('after twenty questions without an answer it rests', async () => {
  const { got, asks, waits } = await asking()
  expect([got, asks, waits.at(-1)]).toEqual([null, 20, 3_000])
})
