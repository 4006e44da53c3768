import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedWedge, KEY_GAP_MS_MAX, NO_KEYS, type WedgeKey } from './wedge.ts'

const keysOf = (text: string, gapMs: number, end = 'Enter'): WedgeKey[] =>
  [...text, end].map((key, index) => ({ key, ctrl: false, command: false, atMs: 1000 + index * gapMs }))

function codesOf(keys: readonly WedgeKey[]): string[] {
  let state = NO_KEYS
  return keys.flatMap((key) => {
    const step = feedWedge(state, key)
    state = step.state
    return step.code === null ? [] : [step.code]
  })
}

describe('a keyboard-wedge scanner', () => {
  test.each(['Enter', 'Tab'])('is heard when its burst ends with %s', (end) => {
    expect(codesOf(keysOf('4006381333931', 8, end))).toEqual(['4006381333931'])
  })

  test('is heard at the slowest speed that a scanner is set to', () => {
    expect(codesOf(keysOf('4006381333931', KEY_GAP_MS_MAX))).toEqual(['4006381333931'])
  })

  test('may send its AIM identifier, Shift keys and a function key in front', () => {
    const plain = keysOf(']C0CLB1000016', 10)
    const shifts = plain.flatMap((key) => [{ ...key, key: 'Shift' }, key])
    expect(codesOf([{ key: 'F1', ctrl: false, command: false, atMs: 990 }, ...shifts])).toEqual([
      ']C0CLB1000016',
    ])
  })

  test('types FNC1 as Ctrl and a bracket, and its STX is left out', () => {
    const [stx, ...rest] = keysOf('b10AB', 10)
    const gs: WedgeKey = { key: ']', ctrl: true, command: false, atMs: 1045 }
    const keys = stx === undefined ? [] : [{ ...stx, ctrl: true }, ...rest.slice(0, 4), gs, ...rest.slice(4)]
    expect(codesOf(keys)).toEqual(['10AB\u001D'])
  })

  test('two codes in a row are two codes', () => {
    const later = keysOf('20000028', 8).map((key) => ({ ...key, atMs: key.atMs + 200 }))
    expect(codesOf([...keysOf('4006381333931', 8), ...later])).toEqual(['4006381333931', '20000028'])
  })

  test('keeps the page from acting on its keys from the second one on', () => {
    let state = NO_KEYS
    const swallowed = keysOf('12345', 8).map((key) => {
      const step = feedWedge(state, key)
      state = step.state
      return step.swallow
    })
    expect(swallowed).toEqual([false, true, true, true, true, true])
  })
})

describe('a person at the keyboard', () => {
  test('never types a code, however long, at human speed', () => {
    const human = fc.array(
      fc.record({
        key: fc.constantFrom('4', '0', ' ', 'a', 'Enter', 'Tab', 'Shift', 'Backspace'),
        gapMs: fc.integer({ min: KEY_GAP_MS_MAX + 1, max: 900 }),
      }),
    )
    fc.assert(
      fc.property(human, (strokes) => {
        let atMs = 0
        const keys = strokes.map(({ key, gapMs }) => ({
          key,
          ctrl: false,
          command: false,
          atMs: (atMs += gapMs),
        }))
        expect(codesOf(keys)).toEqual([])
      }),
    )
  })

  test('Enter on a button, a shortcut or a short burst is no code', () => {
    const copy: WedgeKey = { key: 'c', ctrl: false, command: true, atMs: 1020 }
    expect(codesOf(keysOf('', 8))).toEqual([])
    expect(codesOf(keysOf('123', 8))).toEqual([])
    expect(codesOf([...keysOf('1234', 8).slice(0, 4), copy, ...keysOf('', 8)])).toEqual([])
  })
})

test('whatever a scanner sends in Latin letters arrives whole', () => {
  const code = fc.string({ minLength: 4, maxLength: 60, unit: 'grapheme-ascii' })
  fc.assert(
    fc.property(code, fc.integer({ min: 1, max: KEY_GAP_MS_MAX }), (text, gapMs) => {
      expect(codesOf(keysOf(text, gapMs))).toEqual([text])
    }),
  )
})
