import type { ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { App } from './app.tsx'
import type { CheckoutEvent } from './checkout/events.ts'
import { NoKey, Starting } from './screens/trouble.tsx'
import type { Kiosk } from './store/kiosk.ts'

type RootProps = {
  readonly kiosk: Kiosk
  readonly send: (event: CheckoutEvent) => void
  readonly clock: ReadonlySignal<number>
  readonly hasKey: boolean
}

/** Follows the kiosk; before the first welcome there is only one thing to say. */
export function Root({ kiosk, send, clock, hasKey }: RootProps) {
  const world = kiosk.world.value
  const words = kiosk.words.value
  useEffect(() => {
    document.documentElement.lang = words.language
  }, [words.language])
  if (world !== null) return <App world={world} words={words} send={send} clock={clock} />
  const Page = hasKey ? Starting : NoKey
  return (
    <div class="lane" lang={words.language} dir="ltr">
      <Page words={words} send={send} />
    </div>
  )
}
