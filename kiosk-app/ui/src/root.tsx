import type { ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { App } from './app.tsx'
import { comfortMarks } from './view/comfort-marks.ts'
import type { CheckoutEvent } from './checkout/events.ts'
import type { Later } from './adapters/later.ts'
import type { MainPath } from './checkout/paths.ts'
import { NoKey, OutOfDate, Starting } from './screens/trouble.tsx'
import type { Kiosk } from './store/kiosk.ts'

type RootProps = {
  readonly kiosk: Kiosk
  readonly send: (event: CheckoutEvent) => void
  readonly clock: ReadonlySignal<number>
  /** The screen has become another one. */
  readonly onArrival: () => void
  readonly later: ReadonlySignal<Later | null>
}

/** Follows the kiosk; before the first welcome it knows neither ledger nor store. */
export function Root({ kiosk, send, clock, onArrival, later }: RootProps) {
  const world = kiosk.world.value
  const words = kiosk.words.value
  useEffect(() => {
    document.documentElement.lang = words.tag
    document.documentElement.dir = words.direction
  }, [words])
  useEffect(onArrival, [world?.main, world?.overlay])
  if (world !== null) return <App world={world} words={words} send={send} clock={clock} later={later.value} />
  const Page = pageBefore(kiosk.main.value)
  return (
    <div class="lane" lang={words.tag} dir={words.direction} {...comfortMarks(kiosk.comfort.value)}>
      <Page words={words} send={send} />
    </div>
  )
}

function pageBefore(main: MainPath) {
  if (main === 'noKey') return NoKey
  return main === 'outOfDate' ? OutOfDate : Starting
}
