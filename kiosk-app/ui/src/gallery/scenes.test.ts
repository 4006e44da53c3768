import { expect, test } from 'vitest'
import { MAIN_PATHS, OVERLAY_PATHS } from '../checkout/paths.ts'
import { phaseOf } from '@clearlane/domain'
import { scenes } from './scenes.ts'

test.each(scenes.map((scene) => [scene.id, scene] as const))(
  '%s can be told by a real journal',
  (_, scene) => {
    const { main, mirror, overlay } = scene.world()
    expect(mirror.ledger.laneId).toBe('L1')
    if (overlay === 'shopper.none') expect(phasesOf(main)).toContain(phaseOf(mirror.ledger))
  },
)

test('every place of the conversation has a picture', () => {
  const worlds = scenes.map(({ world }) => world())
  expect(new Set(worlds.map(({ main }) => main))).toEqual(new Set(MAIN_PATHS))
  expect(new Set(worlds.map(({ overlay }) => overlay))).toEqual(new Set(OVERLAY_PATHS))
})

test('pictures have names of their own', () => {
  expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length)
})

/** The phases under which a place may be shown. */
function phasesOf(main: string): readonly string[] {
  if (main.startsWith('sale.completed')) return ['completed']
  if (main.startsWith('sale.shopping')) return ['scanning', 'part-paid']
  if (main === 'sale.aside') return ['attract']
  if (main === 'sale.inDoubt') return ['in-doubt']
  if (main.startsWith('sale.')) return [main.slice('sale.'.length)]
  return ['attract', 'closed', 'scanning', 'paying', 'completed']
}
