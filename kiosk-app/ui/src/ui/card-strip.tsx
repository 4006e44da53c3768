import { isCardResting } from '../view/card-resting.ts'
import type { ScreenProps } from '../view/world.ts'
import { Strip } from './strip.tsx'

/** K43: said before one comes to pay, and that nothing is lost by it. */
export function CardStrip({ world, words }: Pick<ScreenProps, 'world' | 'words'>) {
  if (!isCardResting(world.mirror.live)) return null
  return <Strip icon="card" text={`${words.t('tender.away')} · ${words.t('service.basket')}`} />
}
