import type { BarcodeReason } from '../reading.ts'
import { reason } from '../reasons.ts'
import type { AiRule, Component } from './ai-rule.ts'
import { firstOutside } from './character-sets.ts'
import { LINTERS } from './linters.ts'

const SET_NAMES = {
  N: 'a digit',
  X: 'of character set 82',
  Y: 'of character set 39',
  Z: 'of character set 64',
} as const

/** Adds what is wrong in a value that begins at `position`. */
export function checkValue(rule: AiRule, value: string, position: number, reasons: BarcodeReason[]): void {
  let at = 0
  for (const component of rule.components) {
    if (at === value.length && component.optional) break
    const part = value.slice(at, at + component.max)
    if (part.length < component.min) {
      reasons.push(reason('wrong-length', position + value.length, `(${rule.ai}): the value is too short`))
      return
    }
    checkPart(rule, component, part, position + at, reasons)
    at += part.length
  }
  if (at < value.length)
    reasons.push(reason('wrong-length', position + at, `(${rule.ai}): the value is too long`))
}

function checkPart(
  { ai }: AiRule,
  { set, linters }: Component,
  part: string,
  position: number,
  reasons: BarcodeReason[],
): void {
  const stranger = firstOutside(set, part)
  if (stranger !== -1) {
    reasons.push(reason('wrong-character', position + stranger, `(${ai}): not ${SET_NAMES[set]}`))
    return
  }
  for (const name of linters) {
    const place = LINTERS[name](part)
    if (place !== -1) reasons.push(reason('wrong-value', position + place, `(${ai}): refused by ${name}`))
  }
}
