import { partTroubles } from '../view/part-trouble.ts'
import type { ScreenProps } from '../view/world.ts'

/** The devices that need a hand, and what to do; nothing while all are well. */
export function DeviceList({ world, words }: ScreenProps) {
  const troubles = partTroubles(world.mirror.live.parts)
  if (troubles.length === 0) return null
  return (
    <>
      <h2>{words.t('staff.devices')}</h2>
      <ul class="staff-devices" tabIndex={0} aria-label={words.t('staff.devices')}>
        {troubles.map(({ text, names }) => (
          <li key={text} class="staff-device">
            <span class="staff-device__names">{names.map((name) => words.t(name)).join(' · ')}</span>
            <span>{words.t(text)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
