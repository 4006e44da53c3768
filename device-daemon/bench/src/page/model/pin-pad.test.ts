import { expect, test } from 'vitest'
import { pressPad, type PadKey } from './pin-pad.ts'

const press = (...keys: PadKey[]) =>
  keys.reduce((step, key) => pressPad(step.typed, key), pressPad('', 'clear'))

test('the test PIN is right, any other is wrong', () => {
  expect(press('1', '2', '3', '4', 'enter').entered).toEqual({ right: true })
  expect(press('1', '2', '3', '5', 'enter').entered).toEqual({ right: false })
})

test('too short a PIN is not entered, and the yellow key takes the digits away', () => {
  expect(press('1', '2', '3', 'enter')).toEqual({ typed: '123', entered: null })
  expect(press('9', 'clear', '1', '2', '3', '4', 'enter').entered).toEqual({ right: true })
})
