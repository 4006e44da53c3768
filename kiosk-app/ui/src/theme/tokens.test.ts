import { expect, test } from 'vitest'
import { luminance, ratio } from './contrast.ts'
import { tokens } from './tokens.ts'

const { colours, contrast: bold, targets, capHeights, largeCapHeights } = tokens
type Colour = keyof typeof colours

// Ink on ground: text needs 7:1 in a bright shop, edges of controls 4:1.
const TEXTS: readonly (readonly [Colour, Colour])[] = [
  ['ink', 'paper'],
  ['ink', 'surface'],
  ['ink', 'welcome'],
  ['ink', 'attention-tint'],
  ['muted', 'paper'],
  ['muted', 'surface'],
  ['muted', 'welcome'],
  ['muted', 'sunk'],
  ['paper', 'action'],
  ['paper', 'action-pressed'],
  ['paper', 'pay'],
  ['paper', 'pay-pressed'],
  ['help', 'help-tint'],
  ['paper', 'help'],
  ['action-pressed', 'action-tint'],
  ['attention', 'attention-tint'],
  ['ok', 'ok-tint'],
  ['staff-ink', 'staff-ground'],
  ['staff-ink', 'staff-raised'],
  ['staff-muted', 'staff-ground'],
  ['staff-muted', 'staff-card'],
  ['staff-red', 'staff-ground'],
  ['staff-amber', 'staff-ground'],
]
const EDGES: readonly (readonly [Colour, Colour])[] = [
  ['border', 'paper'],
  ['border', 'surface'],
  ['attention-border', 'attention-tint'],
  ['pay', 'ok-tint'],
  ['staff-line', 'staff-ground'],
  ['staff-red', 'staff-raised'],
]

test.each(TEXTS)('%s on %s can be read in a bright shop', (ink, ground) => {
  expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(7)
})

test.each(EDGES)('the edge %s stands out from %s', (ink, ground) => {
  expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4)
})

test('fingers and eyes get their millimetres', () => {
  expect(targets.key).toBeGreaterThanOrEqual(20)
  expect(targets.small).toBeGreaterThanOrEqual(12)
  expect(capHeights.body).toBeGreaterThanOrEqual(4.8)
  expect(capHeights.note).toBeGreaterThanOrEqual(3.2)
})

// The same pairs in high contrast, which has no colours for staff: their pages stay dark.
type Bold = keyof typeof bold
const inBold = (pairs: readonly (readonly [Colour, Colour])[]) =>
  pairs.filter((pair): pair is readonly [Bold, Bold] => pair.every((name) => name in bold))

test.each(inBold(TEXTS))('%s on %s reaches 12:1 in high contrast', (ink, ground) => {
  expect(contrast(bold[ink], bold[ground])).toBeGreaterThanOrEqual(12)
})

// The ring of the focus has a gap of paper between it and what it rings.
test.each([...inBold(EDGES), ['focus', 'paper'] as const])(
  'the edge %s stands out from %s in high contrast',
  (ink, ground) => {
    expect(contrast(bold[ink], bold[ground])).toBeGreaterThanOrEqual(4)
  },
)

test('every colour of shoppers has one in high contrast', () => {
  const shoppers = Object.keys(colours).filter((name) => !name.startsWith('staff-'))
  expect(Object.keys(bold).toSorted()).toEqual(shoppers.toSorted())
})

test('large letters are 0.7° high for an eye at 500 mm', () => {
  const least = 500 * Math.tan((0.7 * Math.PI) / 180)
  expect(Math.min(...Object.values(largeCapHeights))).toBeGreaterThanOrEqual(least)
})

function contrast(one: string, other: string): number {
  return ratio(lightOf(one), lightOf(other))
}

function lightOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return luminance(red, green, blue)
}
