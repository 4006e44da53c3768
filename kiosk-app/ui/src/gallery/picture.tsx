import type { ReadonlySignal } from '@preact/signals'
import { App } from '../app.tsx'
import { LaterOverlay } from '../later-overlay.tsx'
import type { Words } from '../strings/words.ts'
import type { Settings } from './cell.ts'
import { comfortFrom, withComfort } from './comfort-of.ts'
import type { Scene } from './scene.ts'

type PictureProps = {
  readonly scene: Scene
  readonly words: Words
  readonly clock: ReadonlySignal<number>
  readonly settings: Settings
}

// The stand-in for the shopper's hand: nothing in a picture can be pressed.
const send = () => {}

/** One screen under its settings, as large as its place allows in the shape that they ask for. */
export function Picture({ scene, words, clock, settings }: PictureProps) {
  const world = withComfort(scene.world(), comfortFrom(new URLSearchParams(location.search)))
  return (
    <div class={`stage picture picture--${settings.size}`}>
      <App world={world} words={words} send={send} clock={clock} later={LaterOverlay} />
    </div>
  )
}
